// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_by.h"

#include "lab/mint/document.h"

namespace attest::test {

Genuine documentBy(const lab::Certificate& leaf, const std::vector<Bytes>& bag)
{
    Genuine one = mintedDocument(lab::KeySizes::Small, Path::CrossSigned);
    lab::AttestedSpec spec;
    spec.nonce = one.context.nonce;
    spec.subscriptionId = "11111111-2222-4333-8444-555555555555";
    spec.createdOn = mintedNow();
    spec.vmId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    lab::CmsShape shape = lab::azureShape(leaf);
    shape.certificates.insert(shape.certificates.end(), bag.begin(), bag.end());
    one.evidence.bytes = copyBytes(asBytes(lab::mintDocument(spec, shape).envelope));
    return one;
}

} // namespace attest::test
