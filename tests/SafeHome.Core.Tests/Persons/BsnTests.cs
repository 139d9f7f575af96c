using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Persons;

public sealed class BsnTests
{
    private static readonly Arbitrary<int> Numbers = Gen.Choose(0, 999_999_999).ToArbitrary();

    [Fact]
    public void Nine_digits_are_a_BSN_exactly_if_they_pass_the_eleven_test() =>
        Prop.ForAll(Numbers, number =>
        {
            var digits = number.ToString("D9");
            var sum = digits.Take(8).Select((digit, place) => (9 - place) * (digit - '0')).Sum() - (digits[8] - '0');
            var isBsn = number != 0 && sum % 11 == 0;
            Bsn.TryParse(digits, out var bsn).ShouldBe(isBsn);
            if (isBsn) bsn.Digits.ShouldBe(digits);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_wrong_digit_is_always_noticed() =>
        Prop.ForAll(Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (place, shift) =>
        {
            var digits = "999990019".ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
            return !Bsn.TryParse(new string(digits), out _);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("999990019", "999990019")]
    [InlineData(" 9999.90.019 ", "999990019")]
    [InlineData("10000008", "010000008")]
    public void Spaces_dots_and_a_left_out_zero_do_not_matter(string text, string digits)
    {
        Bsn.TryParse(text, out var bsn).ShouldBeTrue();

        bsn.Digits.ShouldBe(digits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000000000")]
    [InlineData("99999001")]
    [InlineData("9999900190")]
    [InlineData("99999001X")]
    [InlineData("٩٩٩٩٩٠٠١٩")]
    public void Anything_else_is_no_BSN(string? text) => Bsn.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void It_shows_its_last_two_digits_only()
    {
        Bsn.TryParse("999990019", out var bsn).ShouldBeTrue();

        $"{bsn}".ShouldBe("*******19");
        $"{new Bsn()}".ShouldBe("");
        Should.Throw<InvalidOperationException>(() => default(Bsn).Digits);
    }

    [Fact]
    public void It_survives_JSON_and_what_is_no_BSN_does_not_open()
    {
        Bsn.TryParse("999990019", out var bsn).ShouldBeTrue();

        JsonSerializer.Deserialize<Bsn>(JsonSerializer.Serialize(bsn)).ShouldBe(bsn);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Bsn?>("\"123456789\"")).Message.ShouldNotContain("123456789");
    }
}
