using ConferenceOps.Client;
using ConferenceOps.Domain;

namespace ConferenceOps.Web.Shell;

/// <summary>Sends what the controls of a page command, and waits until the page shows what became of it.</summary>
/// <param name="client">The operations.</param>
public sealed class CommandSender(ConferenceClient client)
{
    private int onTheirWay;

    /// <summary>Raised when a command has been answered; the page that is open shows the version it led to.</summary>
    public event Func<ICommand, Outcome, Task>? Answered;

    /// <summary>Raised when the page that is open has heard of a change, which it is about to show.</summary>
    public event Action<Change>? Heard;

    /// <summary>Tells the forms that are open of a change.</summary>
    public void Hear(Change change) => Heard?.Invoke(change);

    /// <summary>True while a command is on its way, so that its change is known for the reader's own.</summary>
    public bool IsSending => onTheirWay > 0;

    /// <summary>Sends a command; its refusal is for the control that caused it.</summary>
    /// <exception cref="HttpRequestException">The server stayed out of reach.</exception>
    /// <exception cref="GraphQLRequestException">The server could not carry it out.</exception>
    public async Task<Outcome> Send(ICommand command, CommandId id)
    {
        onTheirWay++;
        try
        {
            var outcome = await client.Send(command, id);
            if (Answered is { } show)
                await show(command, outcome);
            return outcome;
        }
        finally
        {
            onTheirWay--;
        }
    }
}
