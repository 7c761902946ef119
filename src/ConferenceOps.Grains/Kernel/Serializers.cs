using ConferenceOps.Domain;
using Orleans;

// The domain carries attributes only; its serializers are generated here, so that it stays small enough for a browser.
[assembly: GenerateCodeForDeclaringAssembly(typeof(Actor))]
