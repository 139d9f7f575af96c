using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Persons;

public sealed class PartialDateTests
{
    private static readonly Gen<string> Any =
        from day in Gen.Choose(new DateOnly(1850, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber)
        from known in Gen.Choose(0, 2)
        let text = DateOnly.FromDayNumber(day).ToString("O")
        select known switch { 0 => text[..4] + "-00-00", 1 => text[..7] + "-00", _ => text };

    [Fact]
    public void What_it_writes_it_reads_again() =>
        Prop.ForAll(Any.ToArbitrary(), text => PartialDate.TryParse(text, out var date) && date.ToString() == text).QuickCheckThrowOnFailure();

    [Fact]
    public void It_lies_between_its_earliest_and_its_latest_day() =>
        Prop.ForAll(Any.ToArbitrary(), text =>
        {
            PartialDate.TryParse(text, out var date).ShouldBeTrue();
            (date.Earliest <= date.Latest).ShouldBeTrue();
            (date.Earliest == date.Latest).ShouldBe(date.IsComplete);
            (date.Earliest.Year, date.Latest.Year).ShouldBe((date.Year, date.Year));
            if (date.Month != 0) (date.Earliest.Month, date.Latest.Month).ShouldBe((date.Month, date.Month));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1988-02-00", "1988-02-01", "1988-02-29")]
    [InlineData("1989-02-00", "1989-02-01", "1989-02-28")]
    [InlineData("1988-00-00", "1988-01-01", "1988-12-31")]
    [InlineData("1988-04-12", "1988-04-12", "1988-04-12")]
    public void What_is_unknown_can_be_any_day(string text, string earliest, string latest)
    {
        PartialDate.TryParse(text, out var date).ShouldBeTrue();

        (date.Earliest.ToString("O"), date.Latest.ToString("O")).ShouldBe((earliest, latest));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1988-02-30")]
    [InlineData("1989-02-29")]
    [InlineData("1988-13-01")]
    [InlineData("1988-00-12")]
    [InlineData("1849-12-31")]
    [InlineData("0000-00-00")]
    [InlineData("9999-99-99")]
    [InlineData("19880412")]
    [InlineData("12-04-1988")]
    [InlineData("1988-04-1 ")]
    [InlineData("1988-04-1\0")]
    [InlineData("1988-04-+1")]
    [InlineData("١٩٨٨-04-12")]
    public void Anything_else_is_no_date(string? text) => PartialDate.TryParse(text, out _).ShouldBeFalse();
}
