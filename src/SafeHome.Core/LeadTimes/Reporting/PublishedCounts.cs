using SafeHome.Core.Cases;

namespace SafeHome.Core.LeadTimes.Reporting;

/// <summary>A table that is published, with its columns.</summary>
public enum PublishedCounts
{
    /// <summary>Reports received, by source.</summary>
    Sources,

    /// <summary>Reports received, by urgency.</summary>
    Urgencies,

    /// <summary>Reports received, by the phase in which a follow-up report came (<see cref="FollowUp"/>); <c>None</c> for no follow-up report.</summary>
    FollowUps,

    /// <summary>
    /// Reports received, by how their assessment kept to the norm: <c>InTime</c>, <c>Late</c>, <c>Overdue</c> where it is still to come and
    /// its term has passed, <c>Running</c> where that has not.
    /// </summary>
    AssessmentByNorm,

    /// <summary>The same for the term of the law.</summary>
    AssessmentByLaw,

    /// <summary>Reports received, by whether the rules proposed MDA++: <c>Proposed</c> or <c>None</c>.</summary>
    MdaPlusPlusProposals,

    /// <summary>Investigations decided on, by how they kept to the ten weeks of the law; the columns are those of the assessment.</summary>
    Investigations,

    /// <summary>Services of conditions and follow-up decided on, by how they kept to the ten weeks of the norm.</summary>
    ConditionsAndFollowUps,

    /// <summary>Persons to be informed, by how that kept to the four weeks of the law.</summary>
    Informing,

    /// <summary>Transfers offered, by what they came to (<see cref="ReferralStatus"/>).</summary>
    Transfers,

    /// <summary>Transfers offered, by the kind of receiver.</summary>
    ReceiverKinds,

    /// <summary>Transfers offered to MDA++: <c>Accepted</c>, <c>Offered</c> while they wait, or <c>Ended</c> in another way.</summary>
    MdaPlusPlus,
}
