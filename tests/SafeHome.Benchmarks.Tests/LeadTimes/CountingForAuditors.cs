using System.CommandLine;
using SafeHome.Benchmarks.LeadTimes;

namespace SafeHome.Benchmarks.Tests.LeadTimes;

public sealed class CountingForAuditors
{
    [Theory]
    [InlineData("statutory-5-days,2026-05-13", "2026-05-19")]
    [InlineData("norm-5-working-days,2026-05-13", "2026-05-22")]
    [InlineData("2-weeks,2026-03-23", "2026-04-07")]
    [InlineData("4-weeks,2026-03-05", "2026-04-02")]
    [InlineData("10-weeks,2026-01-26", "2026-04-07")]
    [InlineData("3-months,2027-11-30", "2028-02-29")]
    [InlineData("statutory-5-days,2026-11-20T23:30:00Z", "2026-11-26")]
    [InlineData("statutory-5-days,2026-11-20T23:30:00+01:00", "2026-11-25")]
    public void Each_line_gets_its_last_day(string line, string due) => Count(line + "\n").ShouldBe((0, $"{line},{due}\n", ""));

    [Fact]
    public void A_header_comes_out_where_one_came_in() =>
        Count("term,start\r\n4-weeks,2026-03-05\r\n").ShouldBe((0, "term,start,due\n4-weeks,2026-03-05,2026-04-02\n", ""));

    [Fact]
    public void A_file_with_a_byte_order_mark_is_counted_as_one_without() =>
        Count("\uFEFFterm,start\n4-weeks,2026-03-05\n").ShouldBe((0, "term,start,due\n4-weeks,2026-03-05,2026-04-02\n", ""));

    [Fact]
    public void Nothing_in_is_nothing_out() => Count("").ShouldBe((0, "", ""));

    [Theory]
    [InlineData("6-days,2026-03-05", "there is no term '6-days'")]
    [InlineData("4-weeks,2026-02-29", "a date such as")]
    [InlineData("4-weeks,2026-03-05T10:00:00", "with its offset")]
    [InlineData("4-weeks,1900-03-05", "1960 to 2149")]
    [InlineData("4-weeks,9999-12-31", "1960 to 2149")]
    [InlineData("4-weeks", "expected 'term,start'")]
    [InlineData("", "expected 'term,start'")]
    [InlineData("term,start", "there is no term 'term'")]
    public void A_line_that_cannot_be_counted_is_named_and_the_others_are_counted(string line, string why)
    {
        var (exit, output, error) = Count($"4-weeks,2026-03-05\n{line}\n2-weeks,2026-03-23\n");

        exit.ShouldBe(1);
        output.ShouldBe($"4-weeks,2026-03-05,2026-04-02\n{line},\n2-weeks,2026-03-23,2026-04-07\n");
        error.ShouldStartWith("Line 2: ");
        error.ShouldContain(why);
    }

    private static (int Exit, string Output, string Error) Count(string lines)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter());
        var exit = DueCommand.Create(new StringReader(lines)).Parse([]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
