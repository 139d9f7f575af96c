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
        Prop.ForAll(Word.ToArbitrary(), Word.ToArbitrary(), (a, b) => EditDistance.Between(a, b) == PlainDistance(a, b)).QuickCheckThrowOnFailure();

    [Fact]
    public void Up_to_two_it_is_the_same_distance() =>
        Prop.ForAll(Pair.ToArbitrary(), pair => EditDistance.UpToTwo(pair.One, pair.Other) == Math.Min(2, PlainDistance(pair.One, pair.Other)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whether_it_is_at_most_so_much_follows_from_the_distance() =>
        Prop.ForAll(Pair.ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (pair, most) =>
            EditDistance.IsAtMost(most, pair.One, pair.Other) == (PlainDistance(pair.One, pair.Other) <= most)).QuickCheckThrowOnFailure();

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

    // Optimal string alignment as it is defined, a cell at a time.
    private static int PlainDistance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
