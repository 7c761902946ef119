using ConferenceOps.Client;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Web.Shell;

/// <summary>A part of a page that sends commands and lets the page show what became of them.</summary>
public abstract class CommandComponent : ComponentBase
{
    /// <summary>Called once a command was carried out or refused.</summary>
    [Parameter]
    public Func<Task> Carried { get; set; } = () => Task.CompletedTask;

    /// <summary>The operations.</summary>
    [Inject]
    protected ConferenceClient Client { get; set; } = null!;

    /// <summary>Waits for a command, shows its effect on the page, and gives its refusal to the control that caused it.</summary>
    protected async Task<Refusal?> Carry<T>(Task<CommandResult<T>> command)
        where T : class
    {
        var refusal = (await command).Refusal;
        await Carried();
        return refusal;
    }
}
