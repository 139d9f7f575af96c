using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Persons;

public sealed class PostcodeTests
{
    private static readonly Gen<string> Any =
        from number in Gen.Choose(1000, 9999)
        from first in Gen.Elements("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray())
        from second in Gen.Elements("BCEFGHIJKLMNOPQRTUVWXYZ".ToCharArray())
        select $"{number}{first}{second}";

    [Fact]
    public void Spaces_and_case_do_not_matter() =>
        Prop.ForAll(Any.ToArbitrary(), text =>
        {
            foreach (var typed in new[] { text, text.ToLowerInvariant(), text.Insert(4, " "), $" {text.Insert(4, "\u00A0")} " })
            {
                Postcode.TryParse(typed, out var postcode).ShouldBeTrue();
                postcode.ToString().ShouldBe(text);
                postcode.Digits.ShouldBe(text[..4]);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0817KB")]
    [InlineData("3817")]
    [InlineData("3817KBA")]
    [InlineData("KB3817")]
    [InlineData("3817SA")]
    [InlineData("3817sd")]
    [InlineData("3817 SS")]
    [InlineData("3817K1")]
    [InlineData("٣817KB")]
    [InlineData("3817\u017FB")]
    [InlineData("3817K\u0131")]
    [InlineData("1000 AA Amsterdam")]
    public void Anything_else_is_no_postcode(string? text) => Postcode.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_default_value_is_no_postcode() => Should.Throw<InvalidOperationException>(() => default(Postcode).ToString());
}
