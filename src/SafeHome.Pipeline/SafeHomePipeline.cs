using Microsoft.Extensions.Logging;
using SafeHome.Pipeline.Alarms;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Cbs;
using SafeHome.Pipeline.Deadlines;
using SafeHome.Pipeline.Feedback;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.LeadTimes;
using SafeHome.Pipeline.LeadTimes.Recount;
using SafeHome.Pipeline.Matching;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Routing;
using SafeHome.Pipeline.Sending;
using SafeHome.Pipeline.Triage;
namespace SafeHome.Pipeline;

/// <summary>Every stage, put together. Whoever hosts the app calls the stages through this.</summary>
/// <remarks>Stages hold no state of their own: any number of these may run against one storage account.</remarks>
public sealed class SafeHomePipeline
{
    /// <summary>Puts the stages together from their parts.</summary>
    public SafeHomePipeline(PipelineParts parts, PipelineSettings settings, TimeProvider time, ILoggerFactory loggers)
    {
        var (tables, contents) = (parts.Tables, new SealedContent(parts.Sealer));
        Reports = parts.Reports(tables, contents);
        Cases = new CaseStore(tables, contents);
        Pending = parts.Pending(tables, time);
        Worklist = new Worklist(tables, settings, time);
        ReadWorklist = new ReadWorklist(Worklist);
        Transfers = new TransferLists(tables);
        Places = new ReceiverPlaces(Transfers, time);
        Parking = new Parking(tables, contents, parts.Hash, Reports, Pending, time, loggers.CreateLogger<Parking>());
        ParkedItems = new ParkedItems(tables, contents, Pending, time);
        var queues = new WorkQueues(parts.Queues);
        var announcer = new Announcer(queues, loggers.CreateLogger<Announcer>());
        var leadTimeRows = new LeadTimeRows(tables);
        var reportRows = new ReportRows(tables, contents, Reports);
        Deadlines = new DeadlineRows(tables, settings, time);
        var readModels = new ReadModels(
            new RaiseAlarm(Pending, announcer), Worklist, Transfers, new KeepLeadTimes(leadTimeRows, Cases, settings, time), Deadlines, reportRows);
        var steps = new CaseSteps(Cases, Pending);
        var commands = new CaseCommands(Cases, Pending, announcer, readModels, loggers.CreateLogger<CaseCommands>());
        var identity = parts.Identity(parts.Hash);
        var index = parts.Index(tables, contents, parts.Hash, settings.MostUnderOneKey);

        Receive = new ReceiveReport(identity, Reports, Pending, announcer, time);
        Decide = new DecideReport(commands, settings, time);
        Handle = new HandleCase(commands, time);
        Progress = new ProgressCase(commands, time);
        FindTransfer = new FindTransfer(Cases);
        Answer = new AnswerTransfer(commands, FindTransfer, settings, time);
        Links = new ChangeLinks(commands, Cases, identity, time);
        PossibleLinks = new FindPossibleLinks(Cases, Reports);
        Audit = new AuditTrail(tables, contents, parts.Hash, time);
        RelatedCases = new FindRelatedCases(Cases);
        Withdraw = new WithdrawTransfer(commands, FindTransfer, settings, time);
        var digests = new DigestStore(tables, parts.Hash);
        Escalate = new EscalateDeadlines(
            Deadlines,
            new ToldSteps(tables),
            new TellTeam(digests, Pending, announcer, settings, time),
            Cases,
            commands,
            settings,
            time,
            loggers.CreateLogger<EscalateDeadlines>());
        TryRules = new TryRules(Cases, leadTimeRows, time);
        LeadTimes = new LeadTimeReports(leadTimeRows, settings, time);
        Publish = new PublishLeadTimes(LeadTimes, parts.Blobs, time);
        var scan = new CaseScan(Worklist, Cases);
        var recount = new RecountLeadTimes(scan, Cases, settings, time);
        Compare = new CompareLeadTimes(leadTimeRows, recount, Parking, time);
        Rebuild = new RebuildLeadTimes(leadTimeRows, recount, time);
        Cbs = new DeliverToCbs(scan, Audit, parts.Hash, settings, time);
        var offers = new FindOffer(FindTransfer, Reports, Cases);
        var sending = new ScheduledSending(parts.Courier(time), Pending, Parking, queues, loggers.CreateLogger<ScheduledSending>());
        OfferMessages = new OfferMessages(Pending, Parking, settings);
        ReadCase = new ReadCase(Cases, reportRows, PossibleLinks, RelatedCases, Places, OfferMessages, Audit, settings, time);
        Resume = new ResumePendingWork(
            Pending, Reports, Cases, offers, digests, readModels, announcer, Parking, settings, time, loggers.CreateLogger<ResumePendingWork>());
        Steps = new StepRunner(
            new MatchReport(Reports, identity, index, Cases, reportRows, Pending, queues, announcer, settings, time),
            new MoveReports(Cases, steps, Reports, reportRows, Pending, announcer, readModels, settings),
            new TriageReport(steps, readModels, Pending, Parking, settings, time),
            new ReproposeCase(steps, readModels, settings, time),
            new DeliverReferral(steps, readModels, announcer, settings, time),
            new DeliverNotice(steps, readModels, announcer, settings, time),
            new GiveFeedback(Reports, steps, announcer, settings, time),
            new SendFeedback(new FeedbackToSend(Reports, Cases, settings), steps, sending, Pending, time),
            new AnnounceOffer(offers, steps, sending, Pending, settings, time),
            new RingAlarm(Cases, sending, Pending, new AlarmItems(Parking), settings, time, loggers.CreateLogger<RingAlarm>()),
            new SendDigest(digests, sending, Pending, settings),
            Pending,
            Parking,
            settings,
            loggers.CreateLogger<StepRunner>());
    }

    /// <summary>Takes in reports.</summary>
    public ReceiveReport Receive { get; }

    /// <summary>Runs the steps that queue messages ask for.</summary>
    public StepRunner Steps { get; }

    /// <summary>Carries out decisions.</summary>
    public DecideReport Decide { get; }

    /// <summary>Says who has a case in hand.</summary>
    public HandleCase Handle { get; }

    /// <summary>Carries out what happened in a case after the decision.</summary>
    public ProgressCase Progress { get; }

    /// <summary>Carries out the answers of receivers.</summary>
    public AnswerTransfer Answer { get; }

    /// <summary>Finds the case of a transfer.</summary>
    public FindTransfer FindTransfer { get; }

    /// <summary>Judges possible links and undoes links.</summary>
    public ChangeLinks Links { get; }

    /// <summary>Opens cases for persons to read.</summary>
    public ReadCase ReadCase { get; }

    /// <summary>Who looked at which case.</summary>
    public AuditTrail Audit { get; }

    /// <summary>Finds the possible links of a case.</summary>
    public FindPossibleLinks PossibleLinks { get; }

    /// <summary>Finds the related cases of a case.</summary>
    public FindRelatedCases RelatedCases { get; }

    /// <summary>Carries out the withdrawal of transfers.</summary>
    public WithdrawTransfer Withdraw { get; }

    /// <summary>Raises what is too late.</summary>
    public EscalateDeadlines Escalate { get; }

    /// <summary>Shows what other rules of triage would propose.</summary>
    public TryRules TryRules { get; }

    /// <summary>Computes lead-time reports.</summary>
    public LeadTimeReports LeadTimes { get; }

    /// <summary>Publishes lead-time reports.</summary>
    public PublishLeadTimes Publish { get; }

    /// <summary>Holds the rows of lead times against the events.</summary>
    public CompareLeadTimes Compare { get; }

    /// <summary>Makes the rows of lead times anew.</summary>
    public RebuildLeadTimes Rebuild { get; }

    /// <summary>Makes the delivery to CBS.</summary>
    public DeliverToCbs Cbs { get; }

    /// <summary>Restarts what was left lying.</summary>
    public ResumePendingWork Resume { get; }

    /// <summary>Makes work items for an operator.</summary>
    public Parking Parking { get; }

    /// <summary>What an operator does with work items.</summary>
    public ParkedItems ParkedItems { get; }

    /// <summary>The reports as received.</summary>
    public ReportStore Reports { get; }

    /// <summary>The cases.</summary>
    public CaseStore Cases { get; }

    /// <summary>The worklist.</summary>
    public Worklist Worklist { get; }

    /// <summary>The worklist over several regions.</summary>
    public ReadWorklist ReadWorklist { get; }

    /// <summary>The receivers' lists.</summary>
    public TransferLists Transfers { get; }

    /// <summary>How the messages to receivers' own systems are doing.</summary>
    public OfferMessages OfferMessages { get; }

    /// <summary>When clocks run out.</summary>
    public DeadlineRows Deadlines { get; }

    /// <summary>How full the receivers are.</summary>
    public ReceiverPlaces Places { get; }

    /// <summary>The chains that have not come to their end.</summary>
    public PendingWork Pending { get; }
}
