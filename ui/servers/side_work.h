// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

#include <functional>
#include <memory>

namespace attest::ui {

/// Work that waits for others, on a few threads of its own. Its end waits for what is under way, so that
/// what is used there may end behind it.
class SideWork final : public QObject {
public:
    static constexpr int kThreads = 4;
    explicit SideWork(int threads = kThreads);
    ~SideWork() override;

    /// Hands what came of the work to `done` on the interface's thread, unless this is gone by then.
    template <typename Work, typename Done>
    void run(Work work, Done done)
    {
        start([self = QPointer<SideWork>(this), work = std::move(work), done]() mutable {
            using Outcome = decltype(work());
            auto outcome = std::make_shared<Outcome>(work());
            later([self, outcome, done] {
                if (self) {
                    done(std::move(*outcome));
                }
            });
        });
    }

private:
    void start(std::function<void()> work);
    static void later(std::function<void()> deed);

    QThreadPool m_pool;
};

} // namespace attest::ui
