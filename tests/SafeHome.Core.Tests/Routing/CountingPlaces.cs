using SafeHome.Core.Routing;

namespace SafeHome.Core.Tests.Routing;

public sealed class CountingPlaces
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(3, 0, 0, 3, null)]
    [InlineData(3, 2, 0, 1, null)]
    [InlineData(3, 2, 1, 1, 1)]
    [InlineData(3, 2, 3, 1, 3)]
    [InlineData(3, 4, 0, 0, 1)]
    public void Of_the_places_of_a_year_those_are_free_that_nobody_took_this_year(int perYear, int accepted, int waiting, int free, int? position)
    {
        var occupancy = new Places(perYear).After([.. Enumerable.Repeat(Today, accepted), new DateOnly(2025, 12, 31)], waiting, Today);

        (occupancy.Free, occupancy.NextPosition).ShouldBe((free, position));
    }

    [Fact]
    public void What_a_receiver_says_is_free_goes_down_with_what_it_accepts_from_then_on()
    {
        var places = new Places(10, 2, new DateOnly(2026, 11, 1));

        places.After([new DateOnly(2026, 10, 31)], 0, Today).Free.ShouldBe(2);
        places.After([new DateOnly(2026, 11, 1)], 0, Today).Free.ShouldBe(1);
        places.After([Today, Today, Today], 0, Today).Free.ShouldBe(0);
    }

    [Fact]
    public void The_year_holds_even_where_there_is_room_now() =>
        new Places(1, 5, new DateOnly(2026, 11, 1)).After([new DateOnly(2026, 2, 1)], 0, Today).IsFull.ShouldBeTrue();
}
