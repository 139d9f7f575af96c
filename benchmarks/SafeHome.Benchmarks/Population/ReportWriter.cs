using SafeHome.Benchmarks.Population.Errors;

namespace SafeHome.Benchmarks.Population;

/// <summary>Writes what reports say about known households as they are now, and about others; and the truth.</summary>
internal sealed class ReportWriter(PopulationOptions options, TextWriter reports, TextWriter truth, TextWriter cases)
{
    private const double IsMentioned = 0.85;

    // Some write with care, some in a hurry; together they err at scale 1.
    private static readonly Weighted<double> Haste = new([(0.5, 0.5), (1, 0.3), (2.25, 0.2)]);

    public void Write(Town town)
    {
        reports.WriteLine($"{Mention.Columns},report_id");
        truth.WriteLine("left_id,right_id");
        cases.WriteLine("report_id,household_id");
        for (var report = 0; report < options.Reports; report++)
        {
            var draw = new Draw(options.Seed, Draw.Of.Report, report);
            if (draw.Chance(options.KnownShare)) WriteKnown(report, town, draw);
            else WriteStranger(report, town, draw);
        }
    }

    private void WriteKnown(int report, Town town, Draw draw)
    {
        var (number, then, now) = town.KnownAgain(InterestIn, draw);
        var before = then.Members.ToDictionary(member => member.Number);
        var mentioned = now.Members.Where(_ => draw.Chance(IsMentioned)).ToList();
        // Without anyone known it would be a report on strangers.
        if (!mentioned.Exists(member => before.ContainsKey(member.Number))) mentioned.Add(now.Adults[0]);
        Write(report, mentioned, before, draw);
        cases.WriteLine($"{RecordId.Report(report)},{RecordId.Household(number)}");
    }

    private void WriteStranger(int report, Town town, Draw draw)
    {
        var members = town.Stranger(InterestIn, draw).Members.ToList();
        var mentioned = members.Where(_ => draw.Chance(IsMentioned)).ToList();
        Write(report, mentioned.Count > 0 ? mentioned : members, [], draw);
    }

    private void Write(int report, List<Resident> mentioned, Dictionary<int, Resident> before, Draw draw)
    {
        var slips = new Slips(draw, options.Errors * Haste.From(draw));
        var withBsn = !draw.Chance(options.MissingBsn);
        for (var person = 0; person < mentioned.Count; person++)
        {
            var (resident, id) = (mentioned[person], RecordId.Reported(report, person + 1));
            var known = before.GetValueOrDefault(resident.Number);
            var mention = Clerk.Write(resident, (known ?? resident).Address, draw.From(mentioned), withBsn, slips);
            reports.WriteLine($"{mention.ToRow(id)},{RecordId.Report(report)}");
            if (known is not null) truth.WriteLine($"{RecordId.Known(known)},{id}");
        }
    }

    // Reports come about families and couples more than about those who live alone.
    private static double InterestIn(HouseholdKind kind) => kind switch
    {
        HouseholdKind.OnePerson => 0.12,
        HouseholdKind.Couple => 0.4,
        _ => 1,
    };
}
