using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>Decodes signatures into the types they are made of.</summary>
internal sealed class MentionedTypes : ISignatureTypeProvider<ImmutableArray<TypeId>, object?>
{
    public static readonly MentionedTypes Decoder = new();

    public static TypeId OutermostOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } declaring
            ? OutermostOf(reader, declaring)
            : new TypeId(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public ImmutableArray<TypeId> GetTypeFromDefinition(
        MetadataReader reader,
        TypeDefinitionHandle handle,
        byte kind
    ) => [OutermostOf(reader, handle)];

    public ImmutableArray<TypeId> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte kind)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, kind)
            : [new TypeId(reader.GetString(type.Namespace), reader.GetString(type.Name))];
    }

    public ImmutableArray<TypeId> GetTypeFromSpecification(
        MetadataReader reader,
        object? context,
        TypeSpecificationHandle handle,
        byte kind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public ImmutableArray<TypeId> GetGenericInstantiation(
        ImmutableArray<TypeId> generic,
        ImmutableArray<ImmutableArray<TypeId>> arguments
    ) => [.. generic, .. arguments.SelectMany(argument => argument)];

    public ImmutableArray<TypeId> GetFunctionPointerType(MethodSignature<ImmutableArray<TypeId>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(parameter => parameter)];

    public ImmutableArray<TypeId> GetModifiedType(
        ImmutableArray<TypeId> modifier,
        ImmutableArray<TypeId> unmodified,
        bool isRequired
    ) => [.. modifier, .. unmodified];

    public ImmutableArray<TypeId> GetArrayType(ImmutableArray<TypeId> element, ArrayShape shape) => element;

    public ImmutableArray<TypeId> GetByReferenceType(ImmutableArray<TypeId> element) => element;

    public ImmutableArray<TypeId> GetPinnedType(ImmutableArray<TypeId> element) => element;

    public ImmutableArray<TypeId> GetPointerType(ImmutableArray<TypeId> element) => element;

    public ImmutableArray<TypeId> GetSZArrayType(ImmutableArray<TypeId> element) => element;

    public ImmutableArray<TypeId> GetGenericMethodParameter(object? context, int index) => [];

    public ImmutableArray<TypeId> GetGenericTypeParameter(object? context, int index) => [];

    public ImmutableArray<TypeId> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];
}
