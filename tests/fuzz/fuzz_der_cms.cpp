// SPDX-License-Identifier: GPL-3.0-or-later
// SignedData in DER and in BER, and the rewriting of one into the other.
#include "decode/ber.h"
#include "decode/cms.h"

#include <algorithm>
#include <cstdlib>

using namespace attest;
using namespace attest::decode;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void checkTree(const Tree& tree, const Buffers& buffers)
{
    constexpr std::size_t kMostShown = 8192;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node& node = tree.at(id);
        require(node.span.contains(node.value));
        require(node.parent == kNoNode || tree.at(node.parent).span.contains(node.span));
        require(buffers.bytes(node.span).size() == node.span.length);
        require(displayValue(tree, id, buffers).size() < kMostShown);
    }
}

void checkSpans(const SignedData& data)
{
    const auto inside = [&data](const Span& span) { require(data.span.contains(span)); };
    inside(data.versionSpan);
    inside(data.digestAlgorithmsSpan);
    inside(data.contentTypeSpan);
    inside(data.content.value_or(data.span));
    std::ranges::for_each(data.certificates, inside);
    require(data.certificates.size() == data.certificateNodes.size());
    for (const SignerInfo& signer : data.signers) {
        inside(signer.span);
        require(signer.span.contains(signer.idSpan) && signer.span.contains(signer.signature));
        require(signer.id.issuer.has_value() != signer.id.subjectKeyId.has_value());
        require(signer.signedAttributes.has_value() || signer.attributes.empty());
    }
}

void read(const Bytes& input, CmsEncoding encoding)
{
    Buffers buffers;
    Tree tree;
    const BufferId id = buffers.add(Buffer("cms", input));
    const auto data = readSignedData(buffers, tree, kNoNode, id, encoding);
    checkTree(tree, buffers);
    if (data) {
        checkSpans(*data);
    }
}

// What is DER stays as it is, and what was rewritten is not rewritten again.
void rewrite(const Bytes& input)
{
    Buffers buffers;
    const auto once = derFromBer(buffers, buffers.add(Buffer("ber", input)));
    if (!once) {
        return;
    }
    const auto twice = derFromBer(buffers, buffers.add(Buffer("der", *once)));
    require(twice.ok() && *twice == *once);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Bytes input(data, data + size);
    rewrite(input);
    read(input, CmsEncoding::Der);
    read(input, CmsEncoding::BerAllowed);
    return 0;
}
