using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ConferenceOps.Storage;

/// <summary>Every typed identifier is stored as its value.</summary>
internal static class IdConverter
{
    public static bool IsId(Type type) => type.IsValueType
        && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public static Type For(Type id) => typeof(Of<>).MakeGenericType(id);

    private sealed class Of<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make<TId>(value))
        where TId : struct, IId<TId>;

    // An expression tree cannot call a static abstract member itself.
    private static TId Make<TId>(Guid value)
        where TId : struct, IId<TId> => TId.From(value);
}
