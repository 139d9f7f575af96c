using System.Globalization;
using System.Text;

namespace SafeHome.Core.Cbs;

/// <summary>A delivery as the file that CBS takes: ASCII, a record a line, fields at fixed places, lines that end with CR and LF.</summary>
public static class DeliveryFile
{
    /// <summary>Writes it: a first record that says what it is, the records, and a last that says how many these are.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="made">The day on which it is made.</param>
    /// <param name="layout">The layout.</param>
    /// <exception cref="InvalidOperationException">A value does not fit the layout.</exception>
    public static byte[] Write(Delivery delivery, DateOnly made, RecordLayout layout)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(layout);
        var records = DeliveryRecords.Of(delivery).ToList();
        var first = DeliveredRecord.Of(
            "levering",
            ("indeling", layout.Version),
            ("regio", delivery.Region),
            ("periode", delivery.Period.Name),
            ("aangemaakt", made.ToString("yyyyMMdd", CultureInfo.InvariantCulture)));
        var last = DeliveredRecord.Of("sluiting", ("aantalRecords", records.Count.ToString("000000000", CultureInfo.InvariantCulture)));
        var kinds = layout.Records.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        var file = new StringBuilder();
        foreach (var record in records.Prepend(first).Append(last)) file.Append(kinds[record.Kind].Line(record)).Append("\r\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
