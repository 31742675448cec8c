// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QApplication>

#include <functional>
#include <memory>

namespace attest::ui {

/// Runs work on a thread of the pool. Nothing of the work stays behind on that thread.
void inPool(std::function<void()> work);

/// Does work off the interface's thread and hands its result to `done` back on it, unless `owner` is gone
/// by then. Work must not touch anything that the interface may change: give it values.
template <typename Work, typename Done>
void inBackground(QObject* owner, Work work, Done done)
{
    inPool([owner = QPointer<QObject>(owner), work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            qApp,
            [owner, result, done] {
                if (owner) {
                    done(std::move(*result));
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace attest::ui
