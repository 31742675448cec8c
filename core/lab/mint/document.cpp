// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/document.h"

namespace attest::lab {

AttestedDocument mintDocument(const AttestedSpec& spec, const Certificate& leaf)
{
    return mintDocument(spec, azureShape(leaf));
}

AttestedDocument mintDocument(const AttestedSpec& spec, const CmsShape& shape)
{
    AttestedDocument document;
    document.content = attestedContent(spec);
    document.cms = mintCms(asBytes(document.content), shape);
    document.envelope = attestedEnvelope(document.cms);
    return document;
}

} // namespace attest::lab
