using SafeHome.Core.Persons;
using SafeHome.Core.Reports;

namespace SafeHome.Simulation.Actors;

/// <summary>What is sent in during a history: who sends what, when, and how stubbornly.</summary>
/// <param name="Submissions">The reports, some of them more than once.</param>
/// <param name="Workers">How many processes of the app run at the same time.</param>
/// <param name="LinksAreChanged">Whether triage workers confirm possible links and undo links; else they only reject what is possible.</param>
/// <param name="MostUnderOneKey">How many persons stand under one key of the index.</param>
/// <param name="StaffComes">How long nobody of the staff looks at anything.</param>
/// <param name="StaffIsCalled">Whether triage workers look at what is acute only when they are called, once all is calm.</param>
internal sealed record Script(
    IReadOnlyList<Submission> Submissions, int Workers, bool LinksAreChanged, int MostUnderOneKey, TimeSpan StaffComes, bool StaffIsCalled)
{
    public static Script Draw(Random random)
    {
        var submissions = new List<Submission>();
        // One household, all at once, many workers: that is when it is hard to stay one case. In a shelter, all give one telephone number,
        // which is all by which a report finds those before it; elsewhere households may share an address and an incident, or nothing.
        var crowded = random.Next(3) == 0;
        var place = random.Next(6) switch { 0 => Place.OneHouse, 1 => Place.Shelter, _ => Place.Houses };
        var inShelter = place is Place.Shelter;
        var households = inShelter ? Samples.Households.Count : crowded ? 1 : random.Next(1, Samples.Households.Count + 1);
        var reports = inShelter ? random.Next(RoomUnderAKey + 1, households * RoomUnderAKey + 1) : random.Next(2, 7);
        for (var number = 0; number < reports; number++)
        {
            // In a shelter a key that says whose household it is must not become too common as well: then nothing is left to find it by.
            var household = inShelter ? number % households : random.Next(households);
            var sender = Senders[random.Next(Senders.Length)];
            var isNamesake = !inShelter && random.Next(5) == 0;
            var report = Samples.Report(household, number, $"PL-{number}", "Er was ruzie.", place, isNamesake);
            // Of a namesake nobody knows whose household it is, until a person has looked.
            var truth = isNamesake ? 100 + number : household;
            var after = TimeSpan.FromSeconds(!crowded && random.Next(3) == 0 ? random.Next(600) : 0);
            var spoiled = random.Next(12) == 0;
            submissions.Add(new Submission(sender, report, truth, after, Stubborn: random.Next(10) > 0, spoiled));
            if (random.Next(4) == 0) submissions.Add(new Submission(sender, report, truth, after + TimeSpan.FromSeconds(random.Next(5)), true, spoiled));
            if (random.Next(8) == 0)
            {
                var other = Samples.Report(household, number, $"PL-{number}", "Iets heel anders.", place, isNamesake);
                submissions.Add(new Submission(sender, other, truth, after + TimeSpan.FromSeconds(random.Next(60)), true, spoiled));
            }
        }

        var room = inShelter ? RoomUnderAKey : random.Next(3) == 0 ? random.Next(1, 8) : Samples.Settings.MostUnderOneKey;
        var workers = crowded ? random.Next(4, 9) : random.Next(1, 5);
        // With more workers such a history would take too long to tell.
        var staffComes = workers <= 2 && random.Next(4) == 0 ? TimeSpan.FromMinutes(30) : TimeSpan.Zero;
        return new Script(submissions, workers, random.Next(2) == 0, room, staffComes, StaffIsCalled: random.Next(2) == 0);
    }

    private const int RoomUnderAKey = 3;

    private static readonly Oin[] Senders = [.. new[] { "00000000990000000001", "00000000990000000002" }.Select(text =>
        Oin.TryParse(text, out var oin) ? oin : throw new InvalidOperationException())];
}

/// <summary>Where the households of a history live.</summary>
internal enum Place
{
    /// <summary>Each in a house of its own.</summary>
    Houses,

    /// <summary>At one address, and named on one incident.</summary>
    OneHouse,

    /// <summary>In a shelter, whose telephone number all of them give.</summary>
    Shelter,
}

/// <summary>One report that is sent in.</summary>
/// <param name="Sender">By whom.</param>
/// <param name="Report">What.</param>
/// <param name="Household">Whom it truly concerns.</param>
/// <param name="After">How long after the start.</param>
/// <param name="Stubborn">Whether the sender tries until it gets an answer; another gives up after a failure.</param>
/// <param name="Spoiled">Whether what is kept of it is damaged afterwards, so that no step can read it.</param>
internal sealed record Submission(Oin Sender, Report Report, int Household, TimeSpan After, bool Stubborn, bool Spoiled)
{
    /// <summary>The answer, once there is one.</summary>
    public Pipeline.Intake.Receipt? Answer { get; set; }

    /// <summary>Whether the sender is done: answered, or given up.</summary>
    public bool IsOver { get; set; }
}
