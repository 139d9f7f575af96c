using System.Text;

namespace SafeHome.Functions.Tests.Fuzzing;

/// <summary>Damages bytes of whatever format, as a broken sender, a bad line or an attacker would.</summary>
internal static class ByteMutations
{
    private static readonly byte[][] BrokenUtf8 =
    [
        [0x80], [0xC0, 0xAF], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF, 0xFF],
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x00],
    ];

    /// <summary>A damaged copy: one to four things are wrong with it.</summary>
    /// <param name="seed">What it was; it stays as it is.</param>
    /// <param name="random">Drawn from; the same draws give the same damage.</param>
    /// <param name="tokens">Pieces that mean something in the format, to be put in anywhere.</param>
    public static byte[] Mutate(byte[] seed, Random random, IReadOnlyList<string> tokens)
    {
        var bytes = seed;
        for (var times = random.Next(1, 5); times > 0; times--) bytes = Once(bytes, random, tokens);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random, IReadOnlyList<string> tokens)
    {
        var at = random.Next(bytes.Length + 1);
        var length = random.Next(Math.Min(64, bytes.Length - at) + 1);
        return random.Next(9) switch
        {
            0 => Flip(bytes, random),
            1 => bytes[..at],
            2 => [.. bytes[..at], .. bytes[(at + length)..]],
            3 => [.. bytes[..(at + length)], .. bytes[at..]],
            4 => Insert(bytes, at, Encoding.UTF8.GetBytes(Pick(tokens, random))),
            5 => Insert(bytes, at, BrokenUtf8[random.Next(BrokenUtf8.Length)]),
            6 => Insert(bytes, at, Repeated((byte)random.Next(256), random)),
            7 => [.. bytes[..at], .. Drawn(length, random), .. bytes[(at + length)..]],
            _ => Insert(bytes, at, bytes[..random.Next(bytes.Length + 1)]),
        };
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        var copy = bytes.ToArray();
        if (copy.Length > 0) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private static byte[] Insert(byte[] bytes, int at, byte[] piece) => [.. bytes[..at], .. piece, .. bytes[at..]];

    // Now and then a very long one.
    private static byte[] Repeated(byte value, Random random)
    {
        var piece = new byte[random.Next(20) == 0 ? 100_000 : random.Next(1, 300)];
        Array.Fill(piece, value);
        return piece;
    }

    private static byte[] Drawn(int length, Random random)
    {
        var piece = new byte[length];
        random.NextBytes(piece);
        return piece;
    }

    private static string Pick(IReadOnlyList<string> tokens, Random random) => tokens[random.Next(tokens.Count)];
}
