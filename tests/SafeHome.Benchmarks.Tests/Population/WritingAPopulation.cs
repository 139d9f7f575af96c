using System.CommandLine;
using SafeHome.Benchmarks.Population;
using SafeHome.Core.Persons;

namespace SafeHome.Benchmarks.Tests.Population;

public sealed class WritingAPopulation : IDisposable
{
    private static readonly PopulationOptions Usual = new(Persons: 4000, Reports: 1500, Seed: 7);

    private readonly PopulationFiles _files = new(Usual);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_files_and_another_seed_others()
    {
        using var again = new PopulationFiles(Usual);
        using var other = new PopulationFiles(Usual with { Seed = 8 });

        string.Join(" ", _files.Names).ShouldBe("cases.csv households.csv known.csv reports.csv truth.csv");
        foreach (var name in _files.Names)
        {
            again.Text(name).ShouldBe(_files.Text(name), name);
            other.Text(name).ShouldNotBe(_files.Text(name), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void There_are_as_many_persons_and_reports_as_asked_for()
    {
        _files.Persons.ShouldBeInRange(Usual.Persons, Usual.Persons + 12);
        _files.Known.Count.ShouldBe(_files.Persons);
        _files.Reported.Values.Select(row => row["report_id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(Usual.Reports);
    }

    [Fact]
    public void The_columns_are_those_of_the_Dutch_preset()
    {
        const string Preset =
            "rec_id,burgerservicenummer,geslacht,geboortedatum,voornamen,voorvoegsel,geslachtsnaam,straatnaam,huisnummer,huisletter," +
            "huisnummertoevoeging,postcode,plaats,telefoonnummer";
        _files.Text("known.csv").ShouldStartWith(Preset + "\n");
        _files.Text("reports.csv").ShouldStartWith(Preset + ",report_id\n");
    }

    [Fact]
    public void Without_errors_those_who_are_the_same_are_written_alike_and_all_others_have_another_bsn()
    {
        using var files = new PopulationFiles(Usual with { Errors = 0, MissingBsn = 0, KnownMissingBsn = 0 });
        var truth = files.Rows("truth.csv").ToDictionary(pair => pair["right_id"], pair => pair["left_id"], StringComparer.Ordinal);
        var known = files.Known.Values.Select(row => row["burgerservicenummer"]).Where(bsn => bsn != "").ToList();
        var bsns = known.ToHashSet(StringComparer.Ordinal);

        truth.Count.ShouldBeGreaterThan(600);
        known.ShouldAllBe(bsn => IsTestBsn(bsn));
        bsns.Count.ShouldBe(known.Count);
        foreach (var (id, row) in files.Reported)
        {
            if (!truth.TryGetValue(id, out var left)) bsns.Contains(row["burgerservicenummer"]).ShouldBeFalse();
            else
            {
                foreach (var column in (string[])["burgerservicenummer", "geslacht", "geboortedatum", "voornamen", "voorvoegsel", "geslachtsnaam"])
                    row[column].ShouldBe(files.Known[left][column], column);
            }
        }
    }

    [Fact]
    public void The_truth_joins_each_report_to_the_household_of_its_persons()
    {
        var households = _files.Rows("households.csv").ToDictionary(row => row["rec_id"], row => row["household_id"], StringComparer.Ordinal);
        var cases = _files.Rows("cases.csv").ToDictionary(row => row["report_id"], row => row["household_id"], StringComparer.Ordinal);
        var pairs = _files.Rows("truth.csv").ToList();

        households.Keys.Order(StringComparer.Ordinal).ShouldBe(_files.Known.Keys.Order(StringComparer.Ordinal));
        pairs.Select(pair => pair["right_id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(pairs.Count);
        pairs.ShouldAllBe(pair => cases[_files.Reported[pair["right_id"]]["report_id"]] == households[pair["left_id"]]);
        pairs.Select(pair => _files.Reported[pair["right_id"]]["report_id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(cases.Count);
    }

    [Fact]
    public void More_than_a_quarter_of_the_reports_concern_a_known_household_and_half_have_no_bsn()
    {
        var byReport = _files.Reported.Values.GroupBy(row => row["report_id"], StringComparer.Ordinal).ToList();
        var withoutBsn = byReport.Count(report => report.All(row => row["burgerservicenummer"] == ""));

        ((double)_files.Rows("cases.csv").Count() / Usual.Reports).ShouldBe(Usual.KnownShare, 0.03);
        ((double)withoutBsn / Usual.Reports).ShouldBe(Usual.MissingBsn, 0.04);
    }

    [Fact]
    public void Households_are_as_large_as_those_of_CBS()
    {
        var sizes = _files.Rows("households.csv").GroupBy(row => row["household_id"], StringComparer.Ordinal).Select(group => group.Count()).ToList();

        ((double)sizes.Count(size => size == 1) / sizes.Count).ShouldBe(0.385, 0.03);
        sizes.Average().ShouldBe(2.1, 0.1);
    }

    [Fact]
    public void What_is_there_already_is_not_overwritten()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var before = _files.Text("known.csv");

        var exit = PopulationCommand.Create().Parse(["--persons", "10", "--out", _files.Folder])
            .Invoke(new InvocationConfiguration { Output = output, Error = error });

        exit.ShouldBe(1);
        error.ToString().ShouldContain("known.csv");
        _files.Text("known.csv").ShouldBe(before);
    }

    [Theory]
    [InlineData("--persons", "9000001")]
    [InlineData("--persons", "-1")]
    [InlineData("--missing-bsn", "1.1")]
    public void What_cannot_be_made_is_refused(string option, string value) =>
        PopulationCommand.Create().Parse([option, value]).Errors.ShouldNotBeEmpty();

    private static bool IsTestBsn(string text) => Bsn.TryParse(text, out _) && text[0] == '9';
}
