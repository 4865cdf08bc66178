using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsBot.Core.Newspapers;
using NewsBot.Search.Indexing;

namespace NewsBot.Search.Vectors;

/// <summary>Turns passages and their vectors into documents, and back.</summary>
internal static class VectorDocuments
{
    /// <summary>The document of one passage.</summary>
    public static Document Of(Article article, Passage passage, string key, ReadOnlySpan<float> vector)
    {
        var document = PassageDocuments.PlaceOf(passage);
        PassageDocuments.AddPublication(document, article);
        document.Add(new StringField(PassageFields.Content, key, Field.Store.NO));
        document.Add(new BinaryDocValuesField(PassageFields.Vector, new BytesRef(MemoryMarshal.AsBytes(vector).ToArray())));
        return document;
    }

    /// <summary>The vectors of a part of the index, one after the other in the order of its documents.</summary>
    public static float[] Read(AtomicReader part, int dimensions)
    {
        var (all, column, bytes) = (new float[checked(part.MaxDoc * dimensions)], part.GetBinaryDocValues(PassageFields.Vector), new BytesRef());
        for (var document = 0; document < part.MaxDoc; document++)
        {
            column.Get(document, bytes);
            MemoryMarshal.Cast<byte, float>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)).CopyTo(all.AsSpan(document * dimensions, dimensions));
        }

        return all;
    }
}
