namespace ConferenceOps.Domain;

/// <summary>Who may send a command. Nobody else may; where a delegation acts for itself alone, the rule of the command sees to that.</summary>
/// <param name="roles">One of these is needed.</param>
/// <param name="act">The act in words, as in "open a meeting".</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EntitledAttribute(Roles roles, string act) : Attribute
{
    /// <summary>One of these is needed.</summary>
    public Roles Roles { get; } = roles;

    /// <summary>The act in words.</summary>
    public string Act { get; } = act;

    /// <summary>Those who may, in words, where the roles do not say it all: "the delegation itself and the Secretariat on its behalf".</summary>
    public string Who { get => field ?? InWords(Roles); init; }

    /// <summary>The rule of procedure it follows from, where there is one.</summary>
    public string? Rule { get; init; }

    /// <summary>What anybody else is told.</summary>
    public Refusal Refusal => new("not-entitled", $"Only {Who} may {Act}.", Rule);

    private static string InWords(Roles roles) => roles switch
    {
        Circle.Presiding => "the Chair and the bureau",
        Circle.Presiding | Roles.Secretariat => "the Chair, the bureau and the Secretariat",
        Roles.Secretariat => "the Secretariat",
        Roles.Delegate => "delegates of a State",
        _ => throw new InvalidOperationException($"Say in words who {roles} are."),
    };
}

/// <summary>Roles that are entitled together.</summary>
public static class Circle
{
    /// <summary>Those who run a meeting and edit the draft.</summary>
    public const Roles Presiding = Roles.Chair | Roles.Bureau;

    /// <summary>Those who speak for a delegation.</summary>
    public const Roles Delegations = Roles.Delegate | Roles.Observer;
}
