using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Routing;

namespace SafeHome.Pipeline.LeadTimes;

/// <summary>
/// Clocks and transfers as they stand in a row: parted by <c>;</c>, their fields by <c>,</c>, moments in ticks of UTC and days by their number.
/// A report of a year is read a hundred thousand rows at a time, so what is quick to read goes before what reads well.
/// </summary>
internal static class RowText
{
    /// <summary>Writes clocks.</summary>
    public static string Of(IEnumerable<CountedClock> clocks) => string.Join(';', clocks.Select(Of));

    /// <summary>Writes transfers.</summary>
    public static string Of(IEnumerable<TransferRow> transfers) =>
        string.Join(';', transfers.Select(transfer => $"{transfer.Receiver},{transfer.Kind},{transfer.Status},{Of(transfer.Clock)}"));

    /// <summary>Reads what <see cref="Of(IEnumerable{CountedClock})"/> wrote.</summary>
    public static IReadOnlyList<CountedClock> Clocks(string text)
    {
        if (text.Length == 0) return [];
        var span = text.AsSpan();
        var clocks = new CountedClock[span.Count(';') + 1];
        var number = 0;
        foreach (var part in span.Split(';')) clocks[number++] = Clock(new Fields(span[part]));
        return clocks;
    }

    /// <summary>Reads what <see cref="Of(IEnumerable{TransferRow})"/> wrote.</summary>
    public static IReadOnlyList<TransferRow> Transfers(string text)
    {
        if (text.Length == 0) return [];
        var span = text.AsSpan();
        var transfers = new List<TransferRow>();
        foreach (var part in span.Split(';'))
        {
            var fields = new Fields(span[part]);
            var receiver = fields.Next().ToString();
            var kind = fields.Next();
            var status = Enum.Parse<ReferralStatus>(fields.Next());
            transfers.Add(new TransferRow(receiver, kind.IsEmpty ? null : Enum.Parse<ReceiverKind>(kind), status, Clock(fields)));
        }

        return transfers;
    }

    private static string Of(CountedClock clock) => string.Create(
        CultureInfo.InvariantCulture,
        $"{clock.Term},{clock.Kind},{clock.Begun.UtcTicks},{clock.Stopped?.UtcTicks},{clock.DueDay.DayNumber},{clock.DueMoment?.UtcTicks}");

    private static CountedClock Clock(Fields fields) => new(
        Enum.Parse<ClockTerm>(fields.Next()),
        Enum.Parse<ClockKind>(fields.Next()),
        fields.Moment()!.Value,
        fields.Moment(),
        DateOnly.FromDayNumber(int.Parse(fields.Next(), NumberStyles.None, CultureInfo.InvariantCulture)),
        fields.Moment());

    /// <summary>Goes through the fields of a part, one by one.</summary>
    private ref struct Fields(ReadOnlySpan<char> part)
    {
        private ReadOnlySpan<char> _rest = part;

        public ReadOnlySpan<char> Next()
        {
            var end = _rest.IndexOf(',');
            var field = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            return field;
        }

        public DateTimeOffset? Moment() => Next() is { IsEmpty: false } ticks
            ? new DateTimeOffset(long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero)
            : null;
    }
}
