namespace NewsBot.Ingestion.Tests.Hostile;

/// <summary>Damages files as disks, networks and people do. The same number does the same damage.</summary>
internal static class Damage
{
    public static byte[] To(byte[] whole, byte[] other, int number)
    {
        // The same seed must give the same file.
        var random = new Random(number);
        var bytes = whole;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            bytes = Once(bytes, other, random);
        }

        return bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Random random)
    {
        if (bytes.Length < 2)
        {
            return other;
        }

        var at = random.Next(bytes.Length);
        var length = Math.Min(bytes.Length - at, 1 << random.Next(0, 13));
        switch (random.Next(9))
        {
            case 0:
                return bytes[..at];
            case 1:
                return bytes[at..];
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 4:
                return [.. bytes[..at], .. new byte[length], .. bytes[(at + length)..]];
            case 5:
                return [.. bytes[..at], .. other[..Math.Min(other.Length, length)], .. bytes[at..]];
            case 6:
                var changed = (byte[])bytes.Clone();
                for (var flips = random.Next(1, 200); flips > 0; flips--)
                {
                    changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                }

                return changed;
            case 7:
                var noise = (byte[])bytes.Clone();
                random.NextBytes(noise.AsSpan(at, length));
                return noise;
            default:
                // Numbers in text formats: lengths, references, sizes.
                return [.. bytes.Select(value => value is >= (byte)'0' and <= (byte)'9' && random.Next(100) == 0 ? (byte)('0' + random.Next(10)) : value)];
        }
    }
}
