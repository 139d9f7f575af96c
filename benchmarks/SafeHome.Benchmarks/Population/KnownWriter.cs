using SafeHome.Benchmarks.Population.Errors;

namespace SafeHome.Benchmarks.Population;

/// <summary>Writes who is known, as earlier reports left it: checked by staff, but not without errors.</summary>
internal sealed class KnownWriter(PopulationOptions options, TextWriter known, TextWriter households)
{
    // Staff correct most of what reporters get wrong.
    private const double ErrorsLeft = 0.25;

    /// <summary>Writes whole households until there are as many persons as asked for; answers how many there are.</summary>
    public int Write(Town town)
    {
        known.WriteLine(Mention.Columns);
        households.WriteLine("rec_id,household_id");
        var persons = 0;
        while (persons < options.Persons) persons += Write(town.NextKnown());
        return persons;
    }

    private int Write((int Number, Household Household) entry)
    {
        var draw = new Draw(options.Seed, Draw.Of.Known, entry.Number);
        var slips = new Slips(draw, options.Errors * ErrorsLeft);
        var withBsn = !draw.Chance(options.KnownMissingBsn);
        var members = entry.Household.Members.ToList();
        foreach (var member in members)
        {
            known.WriteLine(Clerk.Write(member, member.Address, draw.From(members), withBsn, slips).ToRow(RecordId.Known(member)));
            households.WriteLine($"{RecordId.Known(member)},{RecordId.Household(entry.Number)}");
        }

        return members.Count;
    }
}
