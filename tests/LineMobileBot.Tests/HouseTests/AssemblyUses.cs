using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>Who uses whom in a compiled assembly, read from its metadata and from the bodies of its methods.</summary>
internal sealed class AssemblyUses
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    private AssemblyUses(PEReader file) => (_file, _reader) = (file, file.GetMetadataReader());

    public static IReadOnlyCollection<TypeUse> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new AssemblyUses(file).All().ToHashSet();
    }

    public static IReadOnlyList<TypeId> TypesIn(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeDefinitions.Select(handle => MentionedTypes.OutermostOf(reader, handle)).Distinct()];
    }

    public static IReadOnlyList<string> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)),
        ];
    }

    private IEnumerable<TypeUse> All() =>
        from handle in _reader.TypeDefinitions
        let user = MentionedTypes.OutermostOf(_reader, handle)
        from used in Mentioned(_reader.GetTypeDefinition(handle))
        where used != user
        select new TypeUse(user, used);

    private IEnumerable<TypeId> Mentioned(TypeDefinition type) =>
        [
            .. Resolve(type.BaseType),
            .. type.GetInterfaceImplementations()
                .SelectMany(handle => Resolve(_reader.GetInterfaceImplementation(handle).Interface)),
            .. Constraints(type.GetGenericParameters()),
            .. Attributes(type.GetCustomAttributes()),
            .. type.GetFields().SelectMany(Mentioned),
            .. type.GetMethods().SelectMany(Mentioned),
        ];

    private IEnumerable<TypeId> Mentioned(FieldDefinitionHandle handle)
    {
        var field = _reader.GetFieldDefinition(handle);
        return [.. field.DecodeSignature(MentionedTypes.Decoder, null), .. Attributes(field.GetCustomAttributes())];
    }

    private IEnumerable<TypeId> Mentioned(MethodDefinitionHandle handle)
    {
        var method = _reader.GetMethodDefinition(handle);
        return
        [
            .. Flatten(method.DecodeSignature(MentionedTypes.Decoder, null)),
            .. Constraints(method.GetGenericParameters()),
            .. Attributes(method.GetCustomAttributes()),
            .. method.RelativeVirtualAddress == 0 ? [] : Body(_file.GetMethodBody(method.RelativeVirtualAddress)),
        ];
    }

    private IEnumerable<TypeId> Body(MethodBodyBlock body)
    {
        var locals = body.LocalSignature.IsNil
            ? []
            : _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(MentionedTypes.Decoder, null);
        return
        [
            .. locals.SelectMany(local => local),
            .. body.ExceptionRegions.SelectMany(region => Resolve(region.CatchType)),
            .. MethodBodyTokens.Read(body.GetILContent().AsMemory()).SelectMany(Resolve),
        ];
    }

    private IEnumerable<TypeId> Constraints(GenericParameterHandleCollection parameters) =>
        from parameter in parameters
        from constraint in _reader.GetGenericParameter(parameter).GetConstraints()
        from used in Resolve(_reader.GetGenericParameterConstraint(constraint).Type)
        select used;

    private IEnumerable<TypeId> Attributes(CustomAttributeHandleCollection attributes) =>
        attributes.SelectMany(handle => Resolve(_reader.GetCustomAttribute(handle).Constructor));

    private IEnumerable<TypeId> Resolve(EntityHandle handle) =>
        handle.IsNil
            ? []
            : handle.Kind switch
            {
                HandleKind.TypeDefinition => [MentionedTypes.OutermostOf(_reader, (TypeDefinitionHandle)handle)],
                HandleKind.TypeReference => MentionedTypes.Decoder.GetTypeFromReference(
                    _reader,
                    (TypeReferenceHandle)handle,
                    0
                ),
                HandleKind.TypeSpecification => _reader
                    .GetTypeSpecification((TypeSpecificationHandle)handle)
                    .DecodeSignature(MentionedTypes.Decoder, null),
                HandleKind.FieldDefinition => Resolve(
                    _reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()
                ),
                HandleKind.MethodDefinition => Resolve(
                    _reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()
                ),
                HandleKind.MemberReference => Resolve(_reader.GetMemberReference((MemberReferenceHandle)handle)),
                HandleKind.MethodSpecification => Resolve(
                    _reader.GetMethodSpecification((MethodSpecificationHandle)handle)
                ),
                HandleKind.StandaloneSignature => Flatten(
                    _reader
                        .GetStandaloneSignature((StandaloneSignatureHandle)handle)
                        .DecodeMethodSignature(MentionedTypes.Decoder, null)
                ),
                _ => [],
            };

    private IEnumerable<TypeId> Resolve(MemberReference member) =>
        [
            .. Resolve(member.Parent),
            .. member.GetKind() == MemberReferenceKind.Field
                ? member.DecodeFieldSignature(MentionedTypes.Decoder, null)
                : Flatten(member.DecodeMethodSignature(MentionedTypes.Decoder, null)),
        ];

    private IEnumerable<TypeId> Resolve(MethodSpecification method) =>
        [
            .. Resolve(method.Method),
            .. method.DecodeSignature(MentionedTypes.Decoder, null).SelectMany(argument => argument),
        ];

    private static IEnumerable<TypeId> Flatten(MethodSignature<ImmutableArray<TypeId>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(parameter => parameter)];
}
