using ConferenceOps.Client;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Drafting;

/// <summary>What the parts of a draft's page share: the draft, its reader, and the way to change it.</summary>
internal sealed class DraftDesk(ConferenceClient client, TimeProvider time, Guid draft, DraftLanguage language, Site site)
{
    /// <summary>What the address says of a text read without the proposals on it.</summary>
    public const string Without = "without";

    private int onTheirWay;

    /// <summary>Waits until the page shows a version of the draft.</summary>
    public required Func<int, Task> Shown { get; init; }

    /// <summary>The draft as the page shows it now.</summary>
    public required Func<DraftSheet> Sheet { get; init; }

    /// <summary>Whether the reader has the text with the proposals on it before them.</summary>
    public required Func<bool> WithProposals { get; init; }

    public ConferenceClient Client => client;

    public TimeProvider Time => time;

    public Guid Draft => draft;

    public DraftLanguage Language => language;

    /// <summary>Whether the reader may change the draft: the Chair and the bureau.</summary>
    public bool MayEdit => site.Presides;

    /// <summary>The delegation the reader acts for, or null.</summary>
    public Guid? Delegation => site.Viewer.Delegation?.Id;

    /// <summary>Whether the reader may table proposals and take positions: delegates, for their delegation.</summary>
    public bool MayPropose => Delegation is not null && site.Viewer.IsAny(Role.Delegate);

    /// <summary>The page's own path as it is being read, for links within it.</summary>
    public string Path => PathOf(WithProposals());

    /// <summary>The path of the page that compares its revisions.</summary>
    public string RevisionsPath => $"drafts/{draft}/revisions";

    /// <summary>True while a command of this reader's is on its way, so that its change is known for their own.</summary>
    public bool IsChanging => onTheirWay > 0;

    /// <summary>Whether a moment is of today on the conference's clocks, so that the hour alone tells it.</summary>
    public bool IsToday(DateTimeOffset at) => site.Local(at).Date == site.Local(time.GetUtcNow()).Date;

    /// <summary>The page's path with the proposals or without them, so that a link keeps what the reader chose.</summary>
    public string PathOf(bool withProposals) => withProposals ? $"drafts/{draft}" : $"drafts/{draft}?proposals={Without}";

    /// <summary>Carries out a command and waits until the page shows what it did.</summary>
    public async Task<ParagraphResult> Carry(Func<ConferenceClient, Task<ParagraphResult>> command)
    {
        onTheirWay++;
        try
        {
            var result = await command(client);
            if (result.Refusal is null)
                await Shown(result.DraftVersion);
            return result;
        }
        catch (HttpRequestException)
        {
            return NotCarried("server-out-of-reach", DraftingWords.OutOfReach);
        }
        catch (GraphQLRequestException failure)
        {
            return NotCarried(failure.Code, failure.Message);
        }
        finally
        {
            onTheirWay--;
        }
    }

    /// <summary>Carries out a command on a proposal; why it was refused, or null.</summary>
    public async Task<Refusal?> Decide(Func<ConferenceClient, Task<ProposalResult>> command) => (await Carry(async api =>
    {
        var result = await command(api);
        return new(null, result.Refusal, result.DraftVersion);
    })).Refusal;

    /// <summary>Issues the draft as it stands; why it was refused, or null.</summary>
    public async Task<Refusal?> Issue(Guid commandId) => (await Carry(async api =>
    {
        var result = await api.IssueRevision(draft, commandId);
        return new(null, result.Refusal, result.DraftVersion);
    })).Refusal;

    private static ParagraphResult NotCarried(string reason, string message) => new(null, new(reason, message, null), 0);
}
