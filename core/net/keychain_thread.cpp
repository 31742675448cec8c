// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/keychain_thread.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QMetaObject>
#include <QtCore/QObject>

#include <future>
#include <thread>

namespace attest::net {
namespace {

// Events are delivered only where there is an application object; a program without one gets it here. No
// destructor runs: a prompt may still be open when the process ends.
void live(std::promise<QObject*>* started)
{
    static int count = 1;
    static char name[] = "assayer";
    static char* words[] = {name, nullptr};
    if (QCoreApplication::instance() == nullptr) {
        (void)new QCoreApplication(count, words); // NOLINT(cppcoreguidelines-owning-memory)
    }
    QEventLoop loop;
    started->set_value(new QObject); // NOLINT(cppcoreguidelines-owning-memory)
    loop.exec();
}

QObject* startedThread()
{
    std::promise<QObject*> started;
    auto object = started.get_future();
    std::thread(live, &started).detach();
    return object.get();
}

} // namespace

void onKeychainThread(std::function<void()> work)
{
    static QObject* const there = startedThread();
    QMetaObject::invokeMethod(there, std::move(work), Qt::QueuedConnection);
}

} // namespace attest::net
