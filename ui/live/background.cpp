// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/background.h"

#include "decode/crypto_thread.h"

#include <QtCore/QThreadPool>

namespace attest::ui {

void inPool(std::function<void()> work)
{
    QThreadPool::globalInstance()->start([work = std::move(work)] {
        work();
        decode::leaveCryptoThread();
    });
}

} // namespace attest::ui
