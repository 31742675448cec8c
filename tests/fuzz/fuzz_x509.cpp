// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates: whatever is read must be what its spans say, and all of it can be shown.
#include "decode/certificate.h"

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

void checkTree(const Certificate& certificate)
{
    constexpr std::size_t kMostShown = 8192;
    const Tree& tree = certificate.tree;
    require(tree.size() > 0 && tree.at(0).span.length == certificate.der().size());
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node& node = tree.at(id);
        require(node.span.contains(node.value));
        require(node.parent == kNoNode || tree.at(node.parent).span.contains(node.span));
        require(displayValue(tree, id, certificate.buffers).size() < kMostShown);
    }
}

void checkName(const Certificate& certificate, const Name& name)
{
    const Result<Name> again = decodeName(certificate.bytes(name.span));
    require(again.ok() && again->canonical == name.canonical);
    require(nameText(*again) == nameText(name));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const Result<CertificatePtr> result = decodeCertificate({data, size});
    if (!result) {
        require(!result.problem().id.empty());
        return 0;
    }
    const Certificate& certificate = **result;
    require(certificate.sha256 == sha256({data, size}));
    require(!certificate.bytes(certificate.tbs).empty());
    require(certificate.key.span.length > 0);
    require(certificate.key.modulus.empty() || certificate.key.modulus[0] != 0);
    require(certificate.caIssuers.size() == certificate.caIssuersSpans.size());
    for (const Extension& extension : certificate.extensions) {
        require(extension.span.contains(extension.value));
    }
    checkName(certificate, certificate.issuer);
    checkName(certificate, certificate.subject);
    checkTree(certificate);
    return 0;
}
