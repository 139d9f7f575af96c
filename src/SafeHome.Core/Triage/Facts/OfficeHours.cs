using SafeHome.Core.LeadTimes;

namespace SafeHome.Core.Triage.Facts;

/// <summary>When the partners can be reached as on any day: half past eight to five on working days (Samen Veilig Midden-Nederland, SAVE).</summary>
internal static class OfficeHours
{
    private static readonly TimeOnly Open = new(8, 30);
    private static readonly TimeOnly Close = new(17, 0);

    public static bool Contain(DateTimeOffset moment, DutchCalendar calendar)
    {
        var local = DutchTime.LocalOf(moment);
        return calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) is var time && time >= Open && time < Close;
    }
}
