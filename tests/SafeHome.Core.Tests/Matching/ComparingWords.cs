using FsCheck;
using FsCheck.Fluent;
using SafeHome.Core.Matching.Comparing;

namespace SafeHome.Core.Tests.Matching;

public sealed class ComparingWords
{
    private static readonly Gen<string> Word =
        from length in Gen.Frequency((8, Gen.Choose(0, 20)), (2, Gen.Choose(50, EditDistance.Longest)))
        from letters in Gen.Elements('a', 'b', 'c', 'd').ListOf(length)
        select string.Concat(letters);

    // A word, and what a few slips make of it.
    private static readonly Gen<(string One, string Other)> Pair =
        from word in Word
        where word.Length <= EditDistance.Longest - 2
        from begin in Gen.Choose(0, word.Length)
        from dropped in Gen.Choose(0, Math.Min(2, word.Length - begin))
        from put in Gen.Elements("", "", "a", "b", "ab", "ba")
        select (word, word[..begin] + put + word[(begin + dropped)..]);

    private static readonly Gen<string> Sounding =
        from length in Gen.Choose(0, 3)
        from sounds in Gen.Elements("h", "d", "t", "dt", "th", "a", "au", "ou").ListOf(length)
        select string.Concat(sounds);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("jansen", "jansen", 0)]
    [InlineData("jansen", "janssen", 1)]
    [InlineData("jansen", "jasnen", 1)]
    [InlineData("ca", "abc", 3)]
    public void The_distance_counts_letters_added_dropped_changed_and_swapped(string one, string other, int distance) =>
        EditDistance.Between(one, other).ShouldBe(distance);

    [Fact]
    public void The_distance_is_that_of_the_plain_table() =>
        Prop.ForAll(Word.ToArbitrary(), Word.ToArbitrary(), (a, b) => EditDistance.Between(a, b) == PlainComparison.Distance(a, b)).QuickCheckThrowOnFailure();

    [Fact]
    public void Up_to_two_it_is_the_same_distance() =>
        Prop.ForAll(Pair.ToArbitrary(), pair => EditDistance.UpToTwo(pair.One, pair.Other) == Math.Min(2, PlainComparison.Distance(pair.One, pair.Other)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Words_sound_alike_where_their_keys_are_equal() =>
        Prop.ForAll(Sounding.ToArbitrary(), Sounding.ToArbitrary(), (a, b) => DutchSound.AreAlike(a, b) == (DutchSound.KeyOf(a) == DutchSound.KeyOf(b)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Beyond_its_longest_word_the_rest_is_passed_over() =>
        EditDistance.Between(new string('a', EditDistance.Longest), new string('a', EditDistance.Longest) + "rest").ShouldBe(0);

    [Theory]
    [InlineData("dykstra", "deikstra")]
    [InlineData("smit", "smidt")]
    [InlineData("philips", "filips")]
    [InlineData("brand", "brandt")]
    [InlineData("jansen", "janssen")]
    [InlineData("kuiper", "cuiper")]
    [InlineData("visser", "fisser")]
    [InlineData("thomas", "tomas")]
    [InlineData("meyer", "meier")]
    public void Spellings_that_sound_alike_have_one_key(string one, string other)
    {
        DutchSound.KeyOf(one).ShouldBe(DutchSound.KeyOf(other));
        DutchSound.AreAlike(one, other).ShouldBeTrue();
    }

    [Theory]
    [InlineData("bakker", "dekker")]
    [InlineData("berg", "borg")]
    [InlineData("mulder", "muller")]
    public void Names_that_sound_different_have_other_keys(string one, string other) => DutchSound.AreAlike(one, other).ShouldBeFalse();

    [Fact]
    public void The_key_of_a_long_name_stays_short() => DutchSound.KeyOf(string.Concat(Enumerable.Repeat("ab", 100))).Length.ShouldBe(DutchSound.Longest);
}
