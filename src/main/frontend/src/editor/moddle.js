// What Smartwork adds to BPMN: a user task says what it asks for.
export const smartwork = {
  name: 'Smartwork',
  uri: 'http://smartwork.kr/schema/1.0/bpmn',
  prefix: 'smartwork',
  xml: { tagAlias: 'lowerCase' },
  types: [{ name: 'UserTask', extends: ['bpmn:UserTask'], properties: [{ name: 'kind', isAttr: true, type: 'String' }] }],
};
