// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/side_work.h"

#include "decode/crypto_thread.h"

#include <QtWidgets/QApplication>

namespace attest::ui {

SideWork::SideWork(int threads)
{
    m_pool.setMaxThreadCount(threads);
}

SideWork::~SideWork()
{
    m_pool.waitForDone();
}

void SideWork::start(std::function<void()> work)
{
    m_pool.start([work = std::move(work)]() mutable {
        work();
        work = {};
        decode::leaveCryptoThread();
    });
}

void SideWork::later(std::function<void()> deed)
{
    QMetaObject::invokeMethod(qApp, std::move(deed), Qt::QueuedConnection);
}

} // namespace attest::ui
