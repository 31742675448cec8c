// SPDX-License-Identifier: GPL-3.0-or-later
// Is it a compact JWS (RFC 7515 7.1), to the letter? base64url without padding or stray bits: an
// encoding that can be written in two ways is two tokens with one signature.

#include "verify/msi/stages.h"

namespace attest::verify::msi {

void token(StageRun& run)
{
    run.consult(run.buffers().whole(0));
    auto read = decode::readCompactJws(run.buffers(), run.tree(), 0);
    if (!read) {
        run.fail(read.problem());
        return;
    }
    run.msi().jws = *read;
}

} // namespace attest::verify::msi
