using SafeHome.Core.LeadTimes;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Routing;

/// <summary>How long a receiver may take to accept or refuse. No law sets it: it is agreed with each receiver.</summary>
public static class AnswerTerm
{
    /// <summary>The first moment at which an answer is too late: so many hours from the offer where it is acute or urgent, and otherwise the end of the last working day.</summary>
    /// <param name="receiver">Whose term.</param>
    /// <param name="urgency">How urgent the report is; null where that is not known.</param>
    /// <param name="offered">When it was offered. That day is day 0.</param>
    /// <param name="calendar">Working days.</param>
    public static DateTimeOffset Before(Receiver receiver, Urgency? urgency, DateTimeOffset offered, DutchCalendar calendar)
    {
        if (urgency is Urgency.Acute or Urgency.Urgent && receiver.AnswerUrgentWithinHours is { } hours) return offered.AddHours(hours);
        var last = calendar.AddWorkingDays(DutchTime.DayOf(offered), new WorkingDays(receiver.AnswerWithinWorkingDays));
        return DutchTime.MomentOf(last.AddDays(1).ToDateTime(TimeOnly.MinValue));
    }
}
