// SPDX-License-Identifier: GPL-3.0-or-later
// From what the metadata service answered to the bytes of the CMS message. The words of what can be
// wrong here belong to the decoder (decode.*).

#include "verify/imds/stages.h"

namespace attest::verify::imds {

void envelope(StageRun& run)
{
    run.consult(run.buffers().whole(0));
    auto opened = decode::openAttested(run.buffers(), run.tree(), 0, run.evidence().form);
    if (!opened) {
        run.fail(opened.problem());
        return;
    }
    run.fact("der.bytes", std::to_string(run.buffers().at(opened->der).bytes().size()),
        {run.buffers().whole(opened->der)});
    run.imds().envelope = *opened;
}

} // namespace attest::verify::imds
