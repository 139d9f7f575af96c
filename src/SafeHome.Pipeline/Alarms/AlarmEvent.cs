using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Triage;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;

namespace SafeHome.Pipeline.Alarms;

/// <summary>The CloudEvent that says that an acute case waits. It names the case and nobody in it.</summary>
public static class AlarmEvent
{
    /// <summary>What is the matter.</summary>
    public const string Type = "nl.veiligthuis.alarm.acute-casus-wacht";

    /// <summary>The event of one step of an alarm. The same step gives the same bytes.</summary>
    public static OutgoingMessage Write(Case @case, AcuteAlarm alarm, int step, Organisation own) => CloudEvent.Write(
        string.Create(CultureInfo.InvariantCulture, $"{Chain.OfAlarm(@case.Id, alarm.Since)}-{step}"),
        own,
        Type,
        $"casus/{@case.Id}",
        alarm.Since,
        data =>
        {
            data.WriteString("casus", @case.Id);
            data.WriteString("regio", @case.Region);
            data.WriteString("urgentie", Urgency.Acute.Code());
            data.WriteString("sinds", alarm.Since.UtcDateTime);
            data.WriteNumber("stap", step);
        });
}
