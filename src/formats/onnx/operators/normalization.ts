// Reads batch normalization, of which ours has an epsilon of its own.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import { gammaForOurEpsilon } from '../../network/epsilon.ts';
import { inverted, taken } from '../layout/reorder.ts';
import { channelsAlong } from './channels.ts';
import { vectorAt, type ReadOperator } from './operator.ts';
import { refuseSetting } from '../constants/refuse.ts';

export const readNormalization: ReadOperator = (operator) => {
  const { place, attributes, view, network } = operator;
  attributes.ignore('momentum');
  attributes.expectInt('training_mode', 0);
  attributes.expectInt('spatial', 1);
  const epsilon = attributes.float('epsilon', 1e-5);
  const order = channelsAlong(operator, view, 1) ?? refuseSetting(place, 'axes', String(view.length));
  const vector = (at: number, name: string) =>
    taken(new Float64Array(vectorAt(operator, at, name, order.length)), inverted(order));
  const variance = vector(4, 'input_var');
  const gamma = gammaForOurEpsilon(vector(1, 'scale'), variance, epsilon);
  if (!gamma) throw new ImportRefused({ problem: 'not-finite', ...place, weight: 'input_var' });
  const shape = [order.length];
  network.add(place, { kind: 'batchNormalization' }, [
    { weight: 'scale', shape, values: gamma },
    { weight: 'B', shape, values: vector(2, 'B') },
    { weight: 'input_mean', shape, values: vector(3, 'input_mean') },
    { weight: 'input_var', shape, values: variance },
  ]);
  return view;
};
