using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Storage.Sealing;
using SafeHome.Storage.Tables;
using SafeHome.Storage.Tables.Memory;
using SafeHome.Testing;
using SafeHome.Testing.Storage;
using static SafeHome.Pipeline.Tests.Matching.Households;

namespace SafeHome.Pipeline.Tests.Matching;

/// <summary>Where more persons share a key than anyone would read: the telephone of a shelter, a name that very many have.</summary>
public class SharingAKey
{
    // More than share a key with two details of the guests, and fewer than share one with one.
    private const int Most = 7;

    private static readonly string[] Surnames = ["jansen", "bakker", "visser"];
    private static readonly string[] GivenNames = ["sanne", "daan", "fatima"];
    private static readonly string[] BirthDates = ["19800305", "19910612", "20011124"];

    private static readonly (string GivenName, string Surname)[] Sheltered =
    [
        ("Ottoline", "Quizzelbach"), ("Wijnand", "Molenbeek"), ("Fenna", "Dorrestijn"), ("Ruben", "Haverkamp"), ("Yara", "Ouwejan"), ("Tjeerd", "Brommersma"),
        ("Jasmijn", "Klaverwijk"), ("Giel", "Pastoor"), ("Noortje", "Vredevoogd"), ("Sybren", "Uitentuis"), ("Lieve", "Zandbergen"), ("Bartholomeus", "Eekhout"),
    ];

    public static TheoryData<string> Stores => ["memory", "azurite"];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Whoever_shares_one_detail_more_is_found(string store)
    {
        var index = IndexOn(await TablesAsync(store));
        for (var number = 0; number < 20; number++)
            await AnnounceAndLookAsync(index, ReportId(number), Guest($"naam{(char)('a' + number)}", $"{(char)('a' + number)}nne", $"198003{number + 10}"));

        (await AnnounceAndLookAsync(index, ReportId(100), Guest("naamp", "wijnand", "19640101"))).ShouldContain(found => found == ReportId(15));
        (await AnnounceAndLookAsync(index, ReportId(101), Guest("molenbeek", "petra", "19650101"))).ShouldContain(found => found == ReportId(15));
        (await AnnounceAndLookAsync(index, ReportId(102), Guest("vosselaar", "elsbeth", "19800325"))).ShouldContain(found => found == ReportId(15));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Where_many_share_a_detail_as_well_whoever_shares_two_is_found(string store)
    {
        var index = IndexOn(await TablesAsync(store));
        var known = new List<(string ReportId, PersonRecord Person)>();
        foreach (var guest in Guests().Concat(Guests()))
        {
            var reportId = ReportId(known.Count);

            var found = await AnnounceAndLookAsync(index, reportId, guest);

            found.ShouldBe(found.Distinct(StringComparer.Ordinal));
            known.Where(other => DetailsShared(other.Person, guest) >= 2).Select(other => other.ReportId).Except(found, StringComparer.Ordinal).ShouldBeEmpty();
            known.Add((reportId, guest));
        }
    }

    [Fact]
    public async Task Who_was_there_before_many_shared_it_is_found_by_the_key_alone()
    {
        var index = IndexOn(new MemoryTableStore());
        foreach (var (number, guest) in Guests().Index()) await AnnounceAndLookAsync(index, ReportId(number), guest);

        var found = await AnnounceAndLookAsync(index, ReportId(100), Guest("molenbeek", "wijnand", "19640101"));

        found.ShouldBe(Enumerable.Range(0, Most).Select(ReportId));
    }

    [Fact]
    public async Task No_more_stand_under_a_key_than_it_may_have()
    {
        var sizes = new PartitionSizes(new MemoryTableStore(), "PersonIndex");
        var index = IndexOn(sizes);

        foreach (var (number, guest) in Guests().Index()) await AnnounceAndLookAsync(index, ReportId(number), guest);

        // Besides, whoever is looking, and the mark.
        sizes.Most.ShouldBe(Most + 2);
    }

    [Fact]
    public async Task To_announce_again_once_a_key_is_shared_by_many_loses_nobody()
    {
        var index = IndexOn(new MemoryTableStore());
        var guests = Guests().ToList();
        foreach (var (number, guest) in guests.Index()) await AnnounceAndLookAsync(index, ReportId(number), guest);

        await AnnounceAndLookAsync(index, ReportId(0), guests[0]);

        (await AnnounceAndLookAsync(index, ReportId(100), guests[0])).ShouldContain(found => found == ReportId(0));
    }

    [Fact]
    public async Task An_address_where_many_live_is_kept_at_one_more_than_says_something()
    {
        var sizes = new PartitionSizes(new MemoryTableStore(), "PersonIndex");
        var index = IndexOn(sizes);
        for (var number = 0; number < 40; number++)
        {
            PersonRecord?[] persons = [Guest("jansen", "sanne", "19800305") with { Phones = null, Postcode = "3817KB", HouseNumber = 12 }];
            var entry = index.EntryOf(ReportId(number), persons, []);
            await index.AnnounceAsync(entry, CancellationToken.None);

            (await index.NeighboursAsync(entry, CancellationToken.None)).Count.ShouldBe(number < 20 ? number : 0);
        }

        sizes.Most.ShouldBe(22);
    }

    [Fact]
    public async Task In_a_shelter_where_all_give_one_number_every_household_is_recognised_and_no_two_are_taken_for_one()
    {
        var desk = new Desk(settings => settings with { MostUnderOneKey = Most });
        var cases = new List<string>();
        for (var household = 0; household < Sheltered.Length; household++) cases.Add((await desk.TakeInAsync(InShelter(household, year: 1980))).Case.Id);

        for (var household = 0; household < Sheltered.Length; household++)
            (await desk.TakeInAsync(InShelter(household, year: 1981))).Case.Id.ShouldBe(cases[household]);

        cases.Distinct(StringComparer.Ordinal).Count().ShouldBe(Sheltered.Length);
    }

    // A year that was mistyped, so that the number is the only key that both reports have.
    private static JsonObject InShelter(int household, int year)
    {
        var (givenName, surname) = Sheltered[household];
        var person = Person(givenName, surname, string.Create(CultureInfo.InvariantCulture, $"{year}-03-{household + 10}"), "2");
        person["telefoonnummers"] = new JsonArray("030-2345678");
        return Report($"PL-{household}-{year}", person);
    }

    private static IEnumerable<PersonRecord> Guests() =>
        from birthDate in BirthDates
        from givenName in GivenNames
        from surname in Surnames
        select Guest(surname, givenName, birthDate);

    private static PersonRecord Guest(string surname, string givenName, string birthDate) =>
        new(null, null, surname, givenName, Sex.Unknown, birthDate, null, null, null, null, null, "302345678");

    private static int DetailsShared(PersonRecord one, PersonRecord other) =>
        (one.Surname == other.Surname ? 1 : 0) + (one.GivenNames == other.GivenNames ? 1 : 0) + (one.BirthDate == other.BirthDate ? 1 : 0);

    private static string ReportId(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> AnnounceAndLookAsync(PersonIndex index, string reportId, PersonRecord person)
    {
        var entry = index.EntryOf(reportId, [person], []);
        await index.AnnounceAsync(entry, CancellationToken.None);
        return [.. (await index.LookAsync(entry, CancellationToken.None)).Select(found => found.ReportId)];
    }

    private static async Task<ITableStore> TablesAsync(string store) =>
        store == "azurite" ? (await AzuriteFixture.NewAccountAsync()).Tables : new MemoryTableStore();

    private static PersonIndex IndexOn(ITableStore tables) => new(
        tables,
        new SealedContent(new AesGcmSealer(KeyRing.Parse("test", [KeyValuePair.Create("test", (string?)Convert.ToBase64String(SHA256.HashData("sealing"u8)))]))),
        new KeyedHash(SHA256.HashData("hashing"u8)),
        Most);
}
