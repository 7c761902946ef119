using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Drafting;

/// <summary>What the parts of a draft's page share: the draft, its reader, and the way to change it.</summary>
internal sealed class DraftDesk(ConferenceClient client, CommandSender sender, ServerClock clock, DraftId draft, DraftLanguage language, Site site)
{
    /// <summary>What the address says of a text read without the proposals on it.</summary>
    public const string Without = "without";

    private readonly Dictionary<ParagraphId, int> written = [];
    private int onTheirWay;

    /// <summary>Raised when a form on a paragraph was closed.</summary>
    public event Action? Closed;

    /// <summary>The draft as the page shows it now.</summary>
    public required Func<DraftSheet> Sheet { get; init; }

    /// <summary>Whether the reader has the text with the proposals on it before them.</summary>
    public required Func<bool> WithProposals { get; init; }

    public ConferenceClient Client => client;

    public DraftId Draft => draft;

    public DraftLanguage Language => language;

    /// <summary>Whether the reader may change the draft: the Chair and the bureau.</summary>
    public bool MayEdit => site.Presides;

    /// <summary>The delegation the reader acts for, or null.</summary>
    public DelegationId? Delegation => site.Viewer.Delegation?.Id;

    /// <summary>Whether the reader may table proposals and take positions: delegates, for their delegation.</summary>
    public bool MayPropose => Delegation is not null && site.Viewer.IsAny(Roles.Delegate);

    /// <summary>The page's own path as it is being read, for links within it.</summary>
    public string Path => PathOf(WithProposals());

    /// <summary>The path of the page that compares its revisions.</summary>
    public string RevisionsPath => $"drafts/{draft}/revisions";

    /// <summary>The path of the page that holds a revision as it was issued.</summary>
    public static string RevisionPath(DraftId draft, int number) => $"drafts/{draft}/revisions/{number}";

    /// <summary>The path of the page that compares two revisions, or one with the text as it stands.</summary>
    public static string ComparisonPath(DraftId draft, int from, int? to) => $"drafts/{draft}/revisions?from={from}{(to is null ? "" : $"&to={to}")}";

    /// <summary>True while a command of this reader's is on its way, so that its change is known for their own.</summary>
    public bool IsChanging => onTheirWay > 0;

    /// <summary>Whether a form with words is open on a paragraph, which stays in sight for it whatever becomes of it.</summary>
    public bool IsWritten(ParagraphId paragraph) => written.GetValueOrDefault(paragraph) > 0;

    /// <summary>A form with words is opened on a paragraph, or closed.</summary>
    public void Write(ParagraphId? paragraph, bool opened)
    {
        if (paragraph is not { } id)
            return;
        written[id] = written.GetValueOrDefault(id) + (opened ? 1 : -1);
        if (!opened)
            Closed?.Invoke();
    }

    /// <summary>Whether a moment is of today on the conference's clocks, so that the hour alone tells it.</summary>
    public bool IsToday(DateTimeOffset at) => site.Local(at).Date == site.Local(clock.Now).Date;

    /// <summary>The page's path with the proposals or without them, so that a link keeps what the reader chose.</summary>
    public string PathOf(bool withProposals) => withProposals ? $"drafts/{draft}" : $"drafts/{draft}?proposals={Without}";

    /// <summary>Carries out a command and waits until the page shows what became of it; why it was not carried out, or null.</summary>
    /// <param name="attempt">What keeps the same command the same while its answer is outstanding.</param>
    /// <param name="command">The command, made with a new identity for whatever it makes.</param>
    public async Task<Refusal?> Carry(Attempt attempt, Func<Guid, ICommand> command)
    {
        onTheirWay++;
        try
        {
            var sent = attempt.Of(command)!.Value;
            var outcome = await sender.Send(sent.Command, sent.Id);
            attempt.Answered();
            return outcome.Refusal;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new("out-of-reach", DraftingWords.OutOfReach);
        }
        catch (GraphQLRequestException failure)
        {
            return new(failure.Code, failure.Message);
        }
        finally
        {
            onTheirWay--;
        }
    }
}
