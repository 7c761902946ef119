using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace ConferenceOps.Domain;

/// <summary>
/// What a type of command looks like to those who send it, read from its record: one field for each parameter, and for a parameter that is a
/// value of several parts one for each part, as time limits are given by their minutes.
/// </summary>
public sealed class CommandShape
{
    private static readonly ConcurrentDictionary<Type, CommandShape> Known = new();

    private CommandShape(Type command)
    {
        (Command, Name) = (command, JsonNamingPolicy.CamelCase.ConvertName(command.Name));
        Entitled = command.GetCustomAttribute<EntitledAttribute>() ?? throw new InvalidOperationException($"{command} does not say who may send it.");
        Fields = [.. CommandField.Of(command, [])];
    }

    /// <summary>The type of the command.</summary>
    public Type Command { get; }

    /// <summary>Its name to clients, as in <c>takeUpItem</c>.</summary>
    public string Name { get; }

    /// <summary>Who may send it.</summary>
    public EntitledAttribute Entitled { get; }

    /// <summary>What is given with it, in the order of its parameters.</summary>
    public ImmutableArray<CommandField> Fields { get; }

    /// <summary>Every type of command that people may send.</summary>
    public static IEnumerable<CommandShape> All => typeof(CommandShape).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ICommand)) && !type.IsAssignableTo(typeof(IInternal)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(Of);

    /// <summary>The shape of a type of command.</summary>
    public static CommandShape Of(Type command) => Known.GetOrAdd(command, type => new(type));

    /// <summary>The command with these values, one for each of <see cref="Fields"/>.</summary>
    public ICommand Make(Func<CommandField, object?> value) =>
        (ICommand)CommandField.Make(Command, [], Fields.ToDictionary(field => field.Key, value, StringComparer.Ordinal));

    /// <summary>The command with its texts in the form in which they are kept, or why one of them is refused.</summary>
    internal (ICommand Tidy, Refusal? Refusal) Tidied(ICommand command)
    {
        var (tidy, refused) = EnteredTexts.Tidied(command, Fields);
        return ((ICommand)tidy, refused);
    }

    /// <summary>A name of the code in plain words: "ShortTitle" is "short title".</summary>
    internal static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
            _ = char.IsUpper(letter) && words.Length > 0
                ? words.Append(' ').Append(char.ToLowerInvariant(letter))
                : words.Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }
}
