namespace ConferenceOps.Domain;

/// <summary>
/// Something a command's rule needs to know that no sender can give. What is known before the command reaches its aggregate is a parameter and travels with
/// it; what the aggregate's grain looks up is a property.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LookedUpAttribute : Attribute;
