using System.Globalization;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;

namespace SafeHome.Pipeline.Operations;

/// <summary>Keeps sealed bytes in the properties of a row, and of further rows where one is too small.</summary>
/// <remarks>A property holds 64 KiB and a row 1 MiB (limits of the table service); a report may be larger.</remarks>
public sealed class SealedContent(ISealer sealer)
{
    private const int BytesAProperty = 63 * 1024;
    private const int PropertiesARow = 14;

    /// <summary>Seals the content for the table and row and puts it into the row.</summary>
    /// <exception cref="ArgumentException">It does not fit one row.</exception>
    public void Put(string table, TableEntity row, ReadOnlySpan<byte> content)
    {
        var sealedBytes = sealer.Seal(content, Address(table, row));
        if (sealedBytes.Length > BytesAProperty * PropertiesARow)
            throw new ArgumentException("The content is too large for one row.", nameof(content));
        Fill(row, sealedBytes);
    }

    /// <summary>Opens what <see cref="Put"/> put into the row.</summary>
    public byte[] Take(string table, TableEntity row) => sealer.Open(Collect([row]), Address(table, row));

    /// <summary>Seals content of any size for the table and first row; answers the further rows that it takes.</summary>
    public IReadOnlyList<TableEntity> Spread(string table, TableEntity first, ReadOnlySpan<byte> content)
    {
        const int bytesARow = BytesAProperty * PropertiesARow;
        var sealedBytes = sealer.Seal(content, Address(table, first)).AsSpan();
        Fill(first, sealedBytes[..Math.Min(bytesARow, sealedBytes.Length)]);
        var more = new List<TableEntity>();
        for (var from = bytesARow; from < sealedBytes.Length; from += bytesARow)
        {
            var row = new TableEntity(first.PartitionKey, string.Create(CultureInfo.InvariantCulture, $"{first.RowKey}-{more.Count + 1:00}"));
            Fill(row, sealedBytes[from..Math.Min(from + bytesARow, sealedBytes.Length)]);
            more.Add(row);
        }

        return more;
    }

    /// <summary>Opens what <see cref="Spread"/> spread over the rows, given in order.</summary>
    public byte[] Gather(string table, IReadOnlyList<TableEntity> rows) => sealer.Open(Collect(rows), Address(table, rows[0]));

    private static void Fill(TableEntity row, ReadOnlySpan<byte> bytes)
    {
        for (var (from, number) = (0, 0); from < bytes.Length; from += BytesAProperty, number++)
            row[Name(number)] = bytes[from..Math.Min(from + BytesAProperty, bytes.Length)].ToArray();
    }

    private static byte[] Collect(IReadOnlyList<TableEntity> rows)
    {
        // Nearly all content fits one property.
        if (rows is [var only] && only.GetBytes(Name(1)) is null) return only.GetBytes(Name(0)) ?? [];
        var all = new MemoryStream();
        foreach (var row in rows)
        {
            for (var number = 0; row.GetBytes(Name(number)) is { } bytes; number++) all.Write(bytes);
        }

        return all.ToArray();
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Sealed{number:00}");

    private static string Address(string table, TableEntity row) => $"{table}/{row.PartitionKey}/{row.RowKey}";
}
