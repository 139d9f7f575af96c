using System.Globalization;
using SafeHome.Benchmarks.Population;
using SafeHome.Core.Cases;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.LeadTimes.Reporting;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Storage.Tables;

namespace SafeHome.Benchmarks.LeadTimes;

/// <summary>The invented rows of a year of reports in the whole country, with every term that is counted.</summary>
internal static class NationalYear
{
    /// <summary>As many as CBS counts in a year, nearly (84849NED).</summary>
    public const int Reports = 130_000;

    private const int Seed = 1;

    private static readonly Municipality[] Municipalities = [.. Geography.Netherlands.Municipalities];
    private static readonly string[] Sources = [.. CodeLists.Codes("cbsGroep").Order(StringComparer.Ordinal)];

    /// <summary>The year: one of which everything has passed.</summary>
    public static ReportPeriod Period { get; } = ReportPeriod.OfYear(new DateOnly(2025, 1, 1));

    /// <summary>Writes the rows, as the pipeline does.</summary>
    public static async Task FillAsync(ITableStore tables)
    {
        var rows = new LeadTimeRows(tables);
        for (var number = 0; number < Reports; number++)
        {
            var id = number.ToString("x32", CultureInfo.InvariantCulture);
            await rows.TryWriteAsync(null, id, Row(new Draw(Seed, Draw.Of.Report, number)), new Case { Id = id, Version = 4 });
        }
    }

    /// <summary>Writes the same rows elsewhere, a hundred at a time.</summary>
    public static async Task CopyAsync(ITableStore from, ITableStore to)
    {
        foreach (var month in Period.Months)
        {
            var partition = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            await foreach (var some in from.Table("LeadTimes").QueryAsync(partition, RowRange.All).Chunk(TableTransaction.MaxRows))
            {
                var transaction = new TableTransaction(partition);
                foreach (var row in some) transaction.Upsert(row);
                await to.Table("LeadTimes").SubmitAsync(transaction);
            }
        }
    }

    private static ReportRow Row(Draw draw)
    {
        var received = DutchTime.MomentOf(Period.First.ToDateTime(TimeOnly.MinValue)).AddMinutes(draw.Below(365 * 24 * 60));
        var municipality = draw.From(Municipalities);
        var decided = After(received, draw, openShare: 0.03, mostDays: 40);
        var clocks = new List<CountedClock>
        {
            Clock(ClockTerm.Assessment, ClockKind.Norm, received, decided, days: 7),
            Clock(ClockTerm.Assessment, ClockKind.Statutory, received, decided, days: 6),
        };
        if (decided is { } at) clocks.AddRange(Services(draw, received, at));
        for (var person = draw.Between(1, 4); person > 0; person--)
            clocks.Add(Clock(ClockTerm.Informing, ClockKind.Statutory, received, After(received, draw, openShare: 0.1, mostDays: 45), days: 28));
        return new ReportRow(
            received,
            Place.OfMunicipality(municipality.RegionCode, municipality.Code),
            draw.From(Sources),
            draw.From(Enum.GetValues<Urgency>()),
            draw.Chance(0.28) ? draw.From(Enum.GetValues<FollowUp>()) : null,
            clocks,
            decided is { } from && draw.Chance(0.6) ? [Transfer(draw, from, municipality)] : [])
        {
            ProposesMdaPlusPlus = draw.Chance(0.04),
        };
    }

    private static IEnumerable<CountedClock> Services(Draw draw, DateTimeOffset received, DateTimeOffset decided)
    {
        if (draw.Chance(0.2))
        {
            yield return Clock(ClockTerm.StartOfInvestigation, ClockKind.Statutory, received, After(decided, draw, openShare: 0.02, mostDays: 10), days: 6);
            yield return Clock(ClockTerm.Investigation, ClockKind.Statutory, decided, After(decided, draw, openShare: 0.1, mostDays: 120), days: 70);
        }
        else if (draw.Chance(0.2))
        {
            yield return Clock(ClockTerm.ConditionsAndFollowUp, ClockKind.Norm, decided, After(decided, draw, openShare: 0.1, mostDays: 120), days: 70);
        }
    }

    private static TransferRow Transfer(Draw draw, DateTimeOffset decided, Municipality municipality)
    {
        var answered = After(decided, draw, openShare: 0.03, mostDays: 9);
        var status = answered is null ? ReferralStatus.Offered : draw.Chance(0.9) ? ReferralStatus.Accepted : ReferralStatus.Refused;
        var (receiver, kind) = draw.Below(10) switch
        {
            0 => ($"mdapp-{municipality.RegionCode}", ReceiverKind.MdaPlusPlus),
            < 4 => ($"save-{municipality.RegionCode}", ReceiverKind.Save),
            _ => ($"lokaal-team-{municipality.Code}", ReceiverKind.LocalTeam),
        };
        return new TransferRow(receiver, kind, status, Clock(ClockTerm.TransferAnswer, ClockKind.Norm, decided, answered, days: 7));
    }

    private static CountedClock Clock(ClockTerm term, ClockKind kind, DateTimeOffset begun, DateTimeOffset? stopped, int days) =>
        new(term, kind, begun, stopped, DutchTime.DayOf(begun).AddDays(days), null);

    private static DateTimeOffset? After(DateTimeOffset moment, Draw draw, double openShare, int mostDays) =>
        draw.Chance(openShare) ? null : moment.AddMinutes(draw.Below(mostDays * 24 * 60));
}
