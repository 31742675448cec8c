// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attest {

/// For every reader of PEM that has no passphrase to give: the library's own answer to an encrypted block, of
/// certificates and public keys too, is to ask for one on the terminal and to wait there.
inline int noPassphrase(char* /*into*/, int /*size*/, int /*writing*/, void* /*data*/)
{
    return -1;
}

} // namespace attest
