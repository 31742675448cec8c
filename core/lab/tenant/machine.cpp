// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/machine.h"

namespace attest::lab {

namespace {

arm::ScaleSetVm instanceOf(const Machine& machine)
{
    arm::ScaleSetVm vm;
    vm.group = machine.group;
    vm.scaleSet = machine.scaleSet;
    vm.instanceId = machine.instanceId;
    vm.location = machine.location;
    vm.vmId = machine.vmId;
    vm.vmSize = machine.vmSize;
    vm.osType = machine.osType;
    vm.tags = machine.tags;
    for (const arm::Nic& nic : machine.nics) {
        vm.interfaces.push_back({nic.name, nic.subnetId, nic.networkSecurityGroupId});
    }
    vm.identity = machine.identity;
    return vm;
}

arm::Vm vmOf(const Machine& machine)
{
    arm::Vm vm;
    vm.group = machine.group;
    vm.name = machine.name;
    vm.location = machine.location;
    vm.vmId = machine.vmId;
    vm.vmSize = machine.vmSize;
    vm.osType = machine.osType;
    vm.tags = machine.tags;
    for (const arm::Nic& nic : machine.nics) {
        vm.nicIds.push_back(idOf(nic));
    }
    vm.identity = machine.identity;
    vm.flexibleScaleSetId = scaleSetIdOf(machine);
    vm.zone = machine.zone;
    vm.created = machine.created;
    return vm;
}

} // namespace

std::string idOf(const Machine& machine)
{
    return machine.kind == Machine::Kind::Uniform ? idOf(instanceOf(machine)) : idOf(vmOf(machine));
}

std::string scaleSetIdOf(const Machine& machine)
{
    return machine.kind == Machine::Kind::Plain
        ? std::string()
        : arm::resourceId(
            machine.group, "Microsoft.Compute/virtualMachineScaleSets", machine.scaleSet);
}

std::string armJson(const Machine& machine)
{
    return machine.kind == Machine::Kind::Uniform ? toJson(instanceOf(machine))
                                                  : toJson(vmOf(machine));
}

} // namespace attest::lab
