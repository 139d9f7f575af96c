using System.Globalization;
using System.Text;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Pipeline;

namespace SafeHome.Simulation.Actors;

/// <summary>Invented reports and settings.</summary>
internal static class Samples
{
    public static readonly PipelineSettings Settings = new()
    {
        ServedRegions = new HashSet<string>(StringComparer.Ordinal) { "VT20", "VT03" },
        DefaultRegion = "VT20",
        Feedback = OtherSystems.Feedback,
        Webhooks = OtherSystems.Webhooks,
        Duty = OtherSystems.Duty,
        Teams = OtherSystems.Teams,
        Receivers = ReceiverDirectory.Parse(Encoding.UTF8.GetBytes(
            """
            { "receivers": [
              { "id": "lokaal-team-GM0307", "kind": "localTeam", "name": "Lokaal team Amersfoort", "municipalities": ["GM0307"], "answerWithinWorkingDays": 5, "answerUrgentWithinHours": 1 },
              { "id": "save-eemland", "kind": "save", "name": "SAVE Eemland", "municipalities": ["GM0307"], "answerWithinWorkingDays": 5, "answerUrgentWithinHours": 1 },
              { "id": "mdapp-utrecht", "kind": "mdaPlusPlus", "name": "MDA++ Utrecht", "municipalities": ["GM0307"], "answerWithinWorkingDays": 5, "answerUrgentWithinHours": 1 }
            ] }
            """)),
    };

    /// <summary>The first person of every household, and the children: nothing alike between two, so that only the household's own persons match.</summary>
    public static readonly IReadOnlyList<(string Surname, string GivenName, int Born, string[] Children)> Households =
    [
        ("Vosselaar", "Sanne", 1980, ["Daan", "Fatima"]),
        ("Molenbeek", "Wijnand", 1960, ["Joris", "Lotte"]),
        ("Quizzelbach", "Ottoline", 1990, ["Thijmen", "Roos"]),
    ];

    /// <summary>A report on a household: its first person is in every report, the other varies; a namesake may be that first person, and may be someone else.</summary>
    public static Report Report(int household, int number, string reference, string outline, Place place, bool isNamesake)
    {
        var (surname, givenName, year, children) = Households[household];
        var house = place is Place.OneHouse ? 1 : household + 1;
        return new Report(
            ReportKind.VT,
            reference,
            new DateTimeOffset(2026, 11, 20, 21, 0, 0, TimeSpan.Zero),
            null,
            true,
            new Reporter("politie", "Basisteam", null, null, true, null),
            new Situation(outline, null, ["partnergeweld"], number % 3 == 0 ? ["verwurging"] : [], [], null, null),
            [new Incident(place is Place.OneHouse && !isNamesake ? "2026350001" : $"{household}-{number}", null, null, null)],
            place is Place.Shelter ? [Guest(surname, givenName, year + number)]
            : isNamesake ? [Person(surname, givenName, null, house)]
            : [Person(surname, givenName, year, house), Person(surname, children[number % children.Length], 2010 + number, house)]);
    }

    // In every report the last digit of the year is another, so that only the number is a key of all of them.
    private static Person Guest(string surname, string givenName, int year) =>
        Person(surname, givenName, year, 1) with
        {
            Address = new Address(null, null, null, null, null, null, "GM0307"),
            PhoneNumbers = ["030-2345678"],
        };

    private static Person Person(string surname, string givenName, int? year, int house)
    {
        PartialDate? birth = null;
        if (year is not null)
            birth = PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year}-03-05"), out var read) ? read : throw new InvalidOperationException();
        if (!Postcode.TryParse("3817KB", out var postcode)) throw new InvalidOperationException();
        var address = new Address("Leusderweg", house, null, null, postcode, "Amersfoort", "GM0307");
        return new Person(
            Capacity.Victim, null, null, Sex.Female, birth, new PersonName(givenName, null, surname), address, [], [],
            new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
