using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Persons;

public sealed class OinTests
{
    [Fact]
    public void Twenty_digits_are_an_OIN()
    {
        Oin.TryParse("00000001003214345000", out var oin).ShouldBeTrue();

        oin.ToString().ShouldBe("00000001003214345000");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000000100321434500")]
    [InlineData("000000010032143450000")]
    [InlineData("0000000100321434500X")]
    [InlineData("٠0000001003214345000")]
    public void Anything_else_is_not(string? text) => Oin.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void The_default_value_is_no_OIN() => Should.Throw<InvalidOperationException>(() => default(Oin).ToString());
}
