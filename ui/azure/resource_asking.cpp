// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resource_asking.h"

#include "azure/arm/read.h"

namespace attest::ui {
namespace {

template <typename T>
azure::Each<T> rowsOf(const RowSink& sink)
{
    return [&sink](const std::vector<T>& page) {
        return sink(std::vector<ResourceNode::What>(page.begin(), page.end()));
    };
}

template <typename T>
std::optional<Problem> problemOf(const Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.problem());
}

} // namespace

std::optional<Problem> askForSubscriptions(
    azure::ArmClient& arm, const RowSink& sink, const net::Cancel& cancel)
{
    if (auto problem
        = problemOf(azure::eachTenant(arm, rowsOf<azure::DirectoryTenant>(sink), cancel))) {
        return problem;
    }
    return problemOf(azure::eachSubscription(arm, rowsOf<azure::CloudSubscription>(sink), cancel));
}

std::optional<Problem> askForMachines(
    azure::ArmClient& arm, const std::string& scope, const RowSink& sink, const net::Cancel& cancel)
{
    if (auto problem
        = problemOf(azure::eachMachine(arm, scope, rowsOf<azure::VirtualMachine>(sink), cancel))) {
        return problem;
    }
    return problemOf(azure::eachScaleSet(arm, scope, rowsOf<azure::ScaleSet>(sink), cancel));
}

std::optional<Problem> askForInstances(azure::ArmClient& arm, const std::string& scaleSet,
    const RowSink& sink, const net::Cancel& cancel)
{
    return problemOf(
        azure::eachInstance(arm, scaleSet, rowsOf<azure::VirtualMachine>(sink), cancel));
}

} // namespace attest::ui
