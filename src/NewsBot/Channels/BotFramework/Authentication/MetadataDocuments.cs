using Microsoft.IdentityModel.Protocols;

namespace NewsBot.Channels.BotFramework.Authentication;

/// <summary>Fetches OpenID configurations and key sets: over https, or http from this machine; no redirects, no more than a mebibyte.</summary>
internal sealed class MetadataDocuments(IHttpClientFactory clients) : IDocumentRetriever
{
    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">It is not to be had, or not from a safe address.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        // The configuration is from a safe address, but the address of the keys stands in it.
        if (!BotIdentityOptions.IsSafe(address))
        {
            throw new HttpRequestException("The keys are to be fetched from an address that is neither https nor on this machine.");
        }

        using var client = clients.CreateClient(nameof(MetadataDocuments));
        return await client.GetStringAsync(new Uri(address), cancel);
    }
}
