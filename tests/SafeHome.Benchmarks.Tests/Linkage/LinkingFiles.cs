using System.CommandLine;
using SafeHome.Benchmarks.Linkage;

namespace SafeHome.Benchmarks.Tests.Linkage;

public sealed class LinkingFiles : IDisposable
{
    private static readonly string[] GivenNames = ["sarah", "jacob", "brinley", "aleisha", "mitchell", "harley", "madeline", "isabelle", "flynn", "tahlia"];
    private static readonly string[] Surnames = ["bruhn", "lanyon", "efthimiou", "hobson", "green", "mccarthy", "mason", "weller", "kowalczyk", "stubbs"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("linkage-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Duplicates_with_typing_errors_are_found_without_labels()
    {
        var (code, output, _) = Run("--left", WriteFebrl(), "--preset", "febrl", "--pairs", PathOf("pairs.csv"));

        code.ShouldBe(0);
        Value(output, "pairs in truth").ShouldBe("200");
        double.Parse(Value(output, "F1")).ShouldBeGreaterThan(0.98);
        var pairs = File.ReadAllLines(PathOf("pairs.csv"));
        pairs[0].ShouldBe("left_id,right_id,probability");
        pairs.Length.ShouldBe(int.Parse(Value(output, "pairs predicted")) + 1);
    }

    [Fact]
    public void The_same_files_give_the_same_pairs()
    {
        var left = WriteFebrl();
        Run("--left", left, "--preset", "febrl", "--pairs", PathOf("one.csv"));
        Run("--left", left, "--preset", "febrl", "--pairs", PathOf("other.csv"));

        File.ReadAllText(PathOf("one.csv")).ShouldBe(File.ReadAllText(PathOf("other.csv")));
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        File.WriteAllText(PathOf("left.csv"), "rec_id,given_name\nrec-1-org,sarah\n");

        var (code, _, error) = Run("--left", PathOf("left.csv"), "--preset", "febrl");

        code.ShouldBe(1);
        error.ShouldContain("soc_sec_id");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Run("--left", PathOf("none.csv"), "--preset", "febrl").Code.ShouldNotBe(0);

    [Fact]
    public void A_chain_of_likenesses_does_not_join_two_persons()
    {
        // 0 is like 1 and 1 like 2, but 0 and 2 are certainly not one person.
        double Weigh(int a, int b) => Math.Abs(a - b) == 1 ? 3 : -10;

        var pairs = Clusters.Join([new ScoredPair(0, 1, 3), new ScoredPair(1, 2, 3)], Weigh);

        pairs.Select(pair => (pair.Left, pair.Right)).ShouldBe([(0, 1)]);
    }

    [Fact]
    public void Two_that_are_both_surely_a_third_are_one_person()
    {
        double Weigh(int a, int b) => (a, b) is (0, 2) or (2, 0) ? -2 : 10;

        Clusters.Join([new ScoredPair(0, 1, 10), new ScoredPair(1, 2, 10)], Weigh).Count.ShouldBe(3);
    }

    [Fact]
    public void The_interval_of_a_share_lies_within_0_and_1_and_around_it()
    {
        new Share(10, 10).Interval.Lower.ShouldBe(0.7225, 0.0001);
        new Share(10, 10).Interval.Upper.ShouldBe(1, 1e-9);
        new Share(5, 10).Interval.Lower.ShouldBe(0.2366, 0.0001);
        new Share(0, 0).Interval.ShouldBe((0, 1));
    }

    private static string Value(string output, string name) =>
        output.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    // Two hundred persons, each with a duplicate in which a letter or a field is wrong.
    private string WriteFebrl()
    {
        var random = new Random(7);
        using var file = File.CreateText(PathOf("left.csv"));
        file.WriteLine("rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id");
        for (var person = 0; person < 200; person++)
        {
            string[] fields =
            [
                GivenNames[random.Next(10)], Surnames[random.Next(10)] + (char)('a' + random.Next(26)), $"{random.Next(1, 200)}", $"street{(char)('a' + random.Next(26))} place",
                $"villa {random.Next(90)}", $"suburb{(char)('a' + random.Next(26))}", $"{random.Next(2000, 7000)}", "nsw",
                $"{random.Next(1900, 2000)}{random.Next(1, 13):00}{random.Next(1, 29):00}", $"{random.Next(1_000_000, 9_999_999)}",
            ];
            file.WriteLine($"rec-{person}-org, {string.Join(", ", fields)}");
            var wrong = random.Next(fields.Length);
            fields[wrong] = wrong % 2 == 0 ? "" : fields[wrong][1..] + fields[wrong][0];
            file.WriteLine($"rec-{person}-dup-0, {string.Join(", ", fields)}");
        }

        return PathOf("left.csv");
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = LinkageCommand.Create().Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
