// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/genuine.h"

#include "lab/mint/attested.h"

namespace attest::test {

Bytes responseAround(ByteView der)
{
    return copyBytes(asBytes(lab::attestedEnvelope(der)));
}

Bytes derInside(const verify::Evidence& evidence)
{
    Buffers buffers;
    decode::Tree tree;
    buffers.add(Buffer("given", evidence.bytes));
    const auto opened = decode::openAttested(buffers, tree, 0, evidence.form);
    return opened ? copyBytes(buffers.at(opened->der).bytes()) : Bytes{};
}

verify::Appraisal appraise(const Genuine& genuine, SharedBytes bytes, trust::Workbench& bench)
{
    verify::Evidence evidence = genuine.evidence;
    evidence.bytes = std::move(bytes);
    verify::Appraisal appraisal({std::move(evidence)}, genuine.context);
    static_cast<void>(verify::runToEnd(appraisal, bench, {}));
    return appraisal;
}

} // namespace attest::test
