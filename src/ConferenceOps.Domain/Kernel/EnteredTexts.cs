using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace ConferenceOps.Domain;

/// <summary>Brings all the texts of a command, and of the values in its lists, into the form in which they are kept.</summary>
internal static class EnteredTexts
{
    private static readonly MethodInfo OfType = typeof(EnteredTexts).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The whole with its texts tidied, itself if they are, or why one of them is refused.</summary>
    public static (object Tidy, Refusal? Refusal) Tidied(object whole, ImmutableArray<CommandField> fields)
    {
        var tidy = whole;
        foreach (var field in fields)
        {
            var given = field.In(tidy);
            var (kept, refused) = field.Text is { } text ? Text(field, text, given)
                : field.Elements.IsEmpty ? (given, null)
                : Listed(field, given);
            if (refused is not null)
                return (whole, refused);
            if (!Equals(kept, given))
                tidy = field.With(tidy, kept);
        }

        return (tidy, null);
    }

    private static (object? Kept, Refusal? Refusal) Text(CommandField field, TextAttribute text, object? given)
    {
        var what = text.Name ?? CommandShape.Words(field.Property.Name);
        if (given is not ImmutableArray<string> several)
            return Text(what, text, (string?)given, field.Required);
        var kept = several.IsDefault ? [] : several.Select(one => Text(what, text, one, required: true)).ToList();
        if (kept.Find(one => one.Refusal is not null) is { Refusal: { } refused })
            return (given, refused);
        var same = several.IsDefault || kept.Select(one => one.Kept).SequenceEqual(several, StringComparer.Ordinal);
        return (same ? given : kept.Select(one => one.Kept!).ToImmutableArray(), null);
    }

    private static (string? Kept, Refusal? Refusal) Text(string what, TextAttribute text, string? given, bool required)
    {
        var tidy = given is null ? "" : text.Tidy(given);
        return (tidy.Length == 0 ? null : tidy, Texts.Refuse(what, tidy, required, text.Most));
    }

    private static (object? Kept, Refusal? Refusal) Listed(CommandField field, object? given)
    {
        var kept = new List<object>();
        var changed = false;
        foreach (var one in given is IEnumerable values && !IsDefault(given) ? values.Cast<object>() : [])
        {
            var (tidy, refused) = Tidied(one, field.Elements);
            if (refused is not null)
                return (given, refused with { Message = $"At place {kept.Count + 1} of the {CommandShape.Words(field.Property.Name)}: {refused.Message}" });
            changed |= !ReferenceEquals(tidy, one);
            kept.Add(tidy);
        }

        return (changed ? OfType.MakeGenericMethod(field.Type.GenericTypeArguments).Invoke(null, [kept]) : given, null);
    }

    // What was never given is no list, not even an empty one.
    private static bool IsDefault(object list) => (bool)list.GetType().GetProperty(nameof(ImmutableArray<object>.IsDefault))!.GetValue(list)!;

    private static ImmutableArray<T> ListOf<T>(IEnumerable<object> values) => [.. values.Cast<T>()];
}
