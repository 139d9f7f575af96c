using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Matching;
using SafeHome.Core.Matching.Comparing;
using SafeHome.Core.Persons;

namespace SafeHome.Core.Tests.Matching;

/// <summary>Much of a comparison is decided without reading the records; that must never change what comes out.</summary>
public sealed class ReadingAsLittleAsItCan
{
    // Of few letters, so that words are often near each other; some are longer than what counts, or than what is kept beside them.
    private static readonly Gen<string> Word =
        from kind in Gen.Frequency((6, Gen.Choose(1, 8)), (2, Gen.Choose(14, 18)), (1, Gen.Choose(62, 66)))
        from letters in Gen.Elements("a", "b", "d", "t", "th", "ou", "h", "и").ListOf(kind)
        select string.Concat(letters);

    private static readonly Gen<string> Name = Gen.Frequency(
        (3, Word),
        (2, Gen.Elements("jan", "johannes", "jo", "sanne", "susanne", "anne marie", "annemarie", "j", "jan piet", "piet jan", "jansen vries", "vries jansen", "jansen", "jansens")),
        (2, from one in Word from other in Word select $"{one} {other}"));

    private static readonly Gen<string> Number =
        from length in Gen.Choose(1, Digits.Most)
        from digits in Gen.Choose(0, 2).ListOf(length)
        select string.Concat(digits);

    private static readonly Gen<string> Day =
        from year in Gen.Elements("1988", "1989", "1979")
        from month in Gen.Elements("00", "01", "10", "12")
        from day in Gen.Elements("00", "01", "10", "12", "21")
        select year + month + day;

    private static readonly Gen<PersonRecord> Record =
        from bsn in Maybe(Gen.Elements("999990019", "123456782"))
        from faulty in Maybe(Gen.Elements("999990018", "99999001", "12345682", "0"))
        from surname in Gen.Frequency((1, Gen.Constant("")), (9, Name))
        from given in Maybe(Name)
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        from born in Maybe(Day)
        from postcode in Maybe(Gen.Elements("3817KB", "3817KC", "3817", "1011AA"))
        from number in Gen.Elements<int?>(12, 14, null)
        from addition in Maybe(Gen.Elements("a", "bis"))
        from street in Maybe(Word)
        from place in Maybe(Word)
        from phones in Maybe(Number.NonEmptyListOf().Select(numbers => string.Join(' ', numbers)))
        select new PersonRecord(bsn, faulty, surname, given, sex, born, postcode, number, addition, street, place, phones);

    // Another record, or the same but for one slip in each word.
    private static readonly Gen<(PersonRecord One, PersonRecord Other)> Pair =
        from one in Record
        from other in Record
        from place in Gen.Choose(0, 20)
        from slip in Gen.Elements("", "", "a", "th")
        from isAlike in Gen.Elements(true, false)
        select (one, isAlike ? Mistyped(one, place, slip) : other);

    [Fact]
    public void The_levels_are_those_of_reading_all() =>
        Prop.ForAll(Pair.ToArbitrary(), pair => OfRecords.LevelsOf(pair.One, pair.Other) == PlainComparison.Of(pair.One, pair.Other))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Numbers_are_one_digit_apart_where_the_plain_table_says_so() =>
        Prop.ForAll(Number.ToArbitrary(), Number.ToArbitrary(), (a, b) => Digits.Of(a).Compare(Digits.Of(b)) == PlainComparison.Distance(a, b) switch
        {
            0 => ComparisonLevel.Exact,
            1 => ComparisonLevel.OneDigit,
            _ => ComparisonLevel.Different,
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("12a")]
    [InlineData("1234567890123456")]
    public void What_is_no_number_of_a_person_is_not_known(string text) => Digits.Of(text).AreKnown.ShouldBeFalse();

    [Fact]
    public void Numbers_keep_their_leading_zeros() => Digits.Of("007").Compare(Digits.Of("07")).ShouldBe(ComparisonLevel.OneDigit);

    [Fact]
    public void Names_that_are_forms_of_one_share_a_bit() =>
        (Nicknames.BitsOf("jan") & Nicknames.BitsOf("johannes")).ShouldNotBe(0U);

    private static Gen<string?> Maybe(Gen<string> values) => Gen.Frequency((4, values.Select(value => (string?)value)), (1, Gen.Constant<string?>(null)));

    private static PersonRecord Mistyped(PersonRecord record, int place, string slip)
    {
        return record with
        {
            Surname = Slip(record.Surname) ?? "",
            GivenNames = Slip(record.GivenNames),
            Street = Slip(record.Street),
            Place = Slip(record.Place),
        };

        string? Slip(string? word) =>
            word is null or { Length: < 2 } || place >= word.Length || word[place] == ' ' ? word : word[..place] + slip + word[(place + 1)..] is var typed && typed.Trim() == typed ? typed : word;
    }
}
